"""What readers answer to "Apakah halaman ini membantu?": kept for 90 days, without who said it."""
