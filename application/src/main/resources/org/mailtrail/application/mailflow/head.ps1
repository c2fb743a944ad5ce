# Prepares Exchange for e-mail logging. Written by Mailtrail; may be run as often as you like.
# Exchange Online: Connect-ExchangeOnline first. On-premises: run it in the Exchange Management Shell.
# It looks at everything before it changes anything, and stops with a message instead of changing
# what somebody has made differently.

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

