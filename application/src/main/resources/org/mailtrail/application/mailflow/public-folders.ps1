# --- The public folders ---
$Root = '\Email Logging'
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
$Queue = "$Root\Queue"
if (-not (Get-PublicFolder -Identity $Queue).MailEnabled) {
  Enable-MailPublicFolder -Identity $Queue
  Set-MailPublicFolder -Identity $Queue -DisplayName $DisplayName -PrimarySmtpAddress $Target -EmailAddressPolicyEnabled $false
  Write-Step "mail-enabled $Queue as $Target"
} elseif ((Get-Address $Queue) -ne $Target -and "$((Get-MailPublicFolder -Identity $Queue).PrimarySmtpAddress)" -ne $Target) {
  throw "mailtrail: $Queue is mail-enabled under another address than $Target. Use that address in the setup, or change it."
} else {
  Write-Step "kept the address $Target of $Queue"
}

# --- Rights: the job's account owns the folders, the rules may deliver, readers may read ---
$Wanted = @(@{ Folder = $Queue; User = 'Anonymous'; Right = 'CreateItems' })
foreach ($Name in @('', '\Queue', '\Storage', '\Not Logged')) { $Wanted += @{ Folder = "$Root$Name"; User = $JobAccount; Right = 'Owner' } }
foreach ($Reader in $Readers) { $Wanted += @{ Folder = "$Root\Storage"; User = $Reader; Right = 'Reviewer' } }
foreach ($Grant in $Wanted) {
  $Permission = Get-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -ErrorAction SilentlyContinue
  if ($Permission -and ($Permission.AccessRights -join ',') -match "\b$($Grant.Right)\b") {
    Write-Step "kept $($Grant.Right) of $($Grant.User) on $($Grant.Folder)"
  } else {
    if ($Permission) { Remove-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -Confirm:$false }
    Add-PublicFolderClientPermission -Identity $Grant.Folder -User $Grant.User -AccessRights $Grant.Right | Out-Null
    Write-Step "gave $($Grant.User) $($Grant.Right) on $($Grant.Folder)"
  }
}
