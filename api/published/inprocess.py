"""A task backend for one machine: tasks run in one thread of this process, after the request that enqueued them."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import close_old_connections
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult


class InProcessBackend(ImmediateBackend):
    """Runs a task at most once at a time; one that waits already stands for all enqueued after it.

    A task lost to a crash is no loss: what it had to do is in the outbox, and start-up drains that.
    """

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="outbox")
        self._waiting: set[str] = set()
        self._lock = threading.Lock()

    def _execute_task(self, task_result: TaskResult[Any]) -> None:
        path = task_result.task.module_path
        with self._lock:
            if path in self._waiting:
                return
            self._waiting.add(path)
        self._executor.submit(self._run, path, task_result)

    def _run(self, path: str, task_result: TaskResult[Any]) -> None:
        with self._lock:
            self._waiting.discard(path)
        close_old_connections()
        super()._execute_task(task_result)
        close_old_connections()
