"""The read model: complete documents, their change log, and the outbox that keeps dependents in step."""
