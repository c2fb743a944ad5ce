# --- The public folders: what is there? ---
Assert-Commands @('Get-RoleGroup', 'New-RoleGroup', 'Get-RoleGroupMember', 'Add-RoleGroupMember', 'Get-Mailbox', 'New-Mailbox', 'Get-PublicFolder', 'New-PublicFolder')
Assert-Commands @('Get-MailPublicFolder', 'Enable-MailPublicFolder', 'Set-MailPublicFolder', 'Get-PublicFolderClientPermission', 'Add-PublicFolderClientPermission', 'Remove-PublicFolderClientPermission')

$GroupName = 'Public Folders Management'
$Group = Get-RoleGroup -Identity $GroupName -ErrorAction SilentlyContinue
if ($Group -and @($Group.Roles | Where-Object { "$_" -match '(^|/)Public Folders$' }).Count -eq 0) {
  throw "mailtrail: the role group '$GroupName' exists without the role Public Folders. Nothing was changed. Rename it, or give it the role, then run this again."
}

$MailboxName = 'Public MailBox'
$FolderMailboxes = @(Get-Mailbox -PublicFolder -ErrorAction SilentlyContinue)
if ($FolderMailboxes.Count -eq 0 -and (Get-Recipient -Identity $MailboxName -ErrorAction SilentlyContinue)) {
  throw "mailtrail: '$MailboxName' exists and is no public folder mailbox. Nothing was changed. Rename it, then run this again."
}

$Root = '\Email Logging'
$Queue = "$Root\Queue"
$QueueMail = $null
if ($FolderMailboxes.Count -gt 0) {
  $QueueFolder = Get-PublicFolder -Identity $Queue -ErrorAction SilentlyContinue
  if ($QueueFolder -and $QueueFolder.MailEnabled) { $QueueMail = Get-MailPublicFolder -Identity $Queue }
}
if ($QueueMail -and "$($QueueMail.PrimarySmtpAddress)" -ne $Target) {
  throw "mailtrail: $Queue is mail-enabled as $($QueueMail.PrimarySmtpAddress) instead of $Target. Nothing was changed. Use that address in the setup, or change it."
}
if (-not $QueueMail) {
  $Taken = Get-Recipient -Identity $Target -ErrorAction SilentlyContinue
  if ($Taken) {
    throw "mailtrail: $Target is the address of a $($Taken.RecipientTypeDetails) already. Nothing was changed. Choose another address for the queue."
  }
}

# --- The role group: who may manage public folders ---
if (-not $Group) {
  New-RoleGroup -Name $GroupName -Roles 'Public Folders' -Members $JobAccount | Out-Null
  Write-Step "made the role group '$GroupName' with $JobAccount"
} elseif (@(Get-RoleGroupMember -Identity $GroupName | Where-Object { "$($_.DistinguishedName)" -eq "$($Job.DistinguishedName)" }).Count -eq 0) {
  Add-RoleGroupMember -Identity $GroupName -Member $JobAccount
  Write-Step "added $JobAccount to the role group '$GroupName'"
} else {
  Write-Step "kept the role group '$GroupName'"
}

# --- The mailbox that holds the folders ---
if ($FolderMailboxes.Count -eq 0) {
  New-Mailbox -PublicFolder -Name $MailboxName | Out-Null
  Write-Step "made the public folder mailbox '$MailboxName'"
} else {
  Write-Step "kept the public folder mailbox '$($FolderMailboxes[0].Name)'"
}

# --- The folders ---
foreach ($Folder in @(@{ Path = '\'; Name = 'Email Logging' }, @{ Path = $Root; Name = 'Queue' }, @{ Path = $Root; Name = 'Storage' }, @{ Path = $Root; Name = 'Not Logged' })) {
  $Identity = $Folder.Path.TrimEnd('\') + '\' + $Folder.Name
  if (Get-PublicFolder -Identity $Identity -ErrorAction SilentlyContinue) {
    Write-Step "kept the folder $Identity"
  } else {
    New-PublicFolder -Name $Folder.Name -Path $Folder.Path | Out-Null
    Write-Step "made the folder $Identity"
  }
}

# --- The queue takes mail ---
if ($QueueMail) {
  Write-Step "kept the address $Target of $Queue"
} else {
  Enable-MailPublicFolder -Identity $Queue
  Set-MailPublicFolder -Identity $Queue -DisplayName $DisplayName -PrimarySmtpAddress $Target -EmailAddressPolicyEnabled $false
  Write-Step "mail-enabled $Queue as $Target"
}

# --- Rights: the job's account owns the folders, the rules may deliver, readers may read ---
$Wanted = @(@{ Folder = $Queue; User = 'Anonymous'; Right = 'CreateItems'; Enough = 'CreateItems|Contributor|Author|Editor|Owner' })
foreach ($Name in @('', '\Queue', '\Storage', '\Not Logged')) { $Wanted += @{ Folder = "$Root$Name"; User = $JobAccount; Right = 'Owner'; Enough = 'Owner' } }
foreach ($Reader in $Readers) { $Wanted += @{ Folder = "$Root\Storage"; User = $Reader; Right = 'Reviewer'; Enough = 'ReadItems|Reviewer|Author|Editor|Owner' } }
foreach ($Grant in $Wanted) {
  $Permission = Get-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -ErrorAction SilentlyContinue
  $Rights = ''
  if ($Permission) { $Rights = $Permission.AccessRights -join ', ' }
  if ($Rights -match $Grant.Enough) {
    Write-Step "kept the rights of $($Grant.User) on $($Grant.Folder): $Rights"
  } else {
    if ($Permission) { Remove-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -Confirm:$false }
    Add-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -AccessRights $Grant.Right | Out-Null
    Write-Step "gave $($Grant.User) $($Grant.Right) on $($Grant.Folder)"
  }
}
