# --- The logging mailbox: what is there? ---
Assert-Commands @('New-Mailbox', 'Get-MailboxPermission', 'Add-MailboxPermission', 'Get-MailboxFolderPermission', 'Add-MailboxFolderPermission')

$Recipient = Get-Recipient -Identity $Target -ErrorAction SilentlyContinue
$IsOwn = $false
if ($Recipient) {
  $IsOwn = "$($Recipient.RecipientTypeDetails)" -eq 'UserMailbox' -and "$($Recipient.DistinguishedName)" -eq "$($Job.DistinguishedName)"
  if ("$($Recipient.RecipientTypeDetails)" -ne 'SharedMailbox' -and -not $IsOwn) {
    throw "mailtrail: $Target exists and is a $($Recipient.RecipientTypeDetails), not a shared mailbox. Nothing was changed. Choose another address, or convert it."
  }
}

# --- The logging mailbox ---
if ($IsOwn) {
  Write-Step "kept the own mailbox $Target of $JobAccount"
} elseif ($Recipient) {
  Write-Step "kept the shared mailbox $Target"
} else {
  New-Mailbox -Shared -Name $DisplayName -DisplayName $DisplayName -PrimarySmtpAddress $Target | Out-Null
  Write-Step "made the shared mailbox $Target"
}

# --- The job's account: full access ---
$Granted = @(Get-MailboxPermission -Identity $Target -User $JobAccount -ErrorAction SilentlyContinue |
  Where-Object { $_.AccessRights -contains 'FullAccess' -and -not $_.Deny })
if ($IsOwn -or $Granted.Count -gt 0) {
  Write-Step "kept the full access of $JobAccount"
} else {
  Add-MailboxPermission -Identity $Target -User $JobAccount -AccessRights FullAccess -InheritanceType All -AutoMapping $false | Out-Null
  Write-Step "gave $JobAccount full access to $Target"
}

# --- Readers: Read (Reviewer) on the folder Archive ---
$Archive = "${Target}:\Archive"
if ($Readers.Count -gt 0) {
  if (-not (Get-MailboxFolderPermission -Identity $Archive -ErrorAction SilentlyContinue)) {
    Write-Step "the folder Archive does not exist yet: run this again after the first pass, for the readers' rights"
    $Readers = @()
  }
}
foreach ($Reader in $Readers) {
  $Permission = Get-MailboxFolderPermission -Identity $Archive -User $Reader -ErrorAction SilentlyContinue
  if ($Permission) {
    Write-Step "kept the rights of $Reader on Archive: $($Permission.AccessRights -join ', ')"
  } else {
    Add-MailboxFolderPermission -Identity $Archive -User $Reader -AccessRights Reviewer | Out-Null
    Write-Step "gave $Reader Read on Archive"
  }
}
