package org.mailtrail.simulator.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A user with a password, a mailbox of their own, and rights. Safe for several threads. */
public final class SimulatedUser {
  private final String user;
  private final String address;
  private final Set<String> mailboxes = ConcurrentHashMap.newKeySet();
  private final Set<String> impersonated = ConcurrentHashMap.newKeySet();
  private final Set<String> undeletable = ConcurrentHashMap.newKeySet();
  private volatile String password;
  private volatile boolean publicFolders;

  SimulatedUser(String user, String address, String password) {
    this.user = user;
    this.address = address;
    this.password = password;
  }

  /** The owner of a mailbox in whose name others can act, but who has no password. */
  public static SimulatedUser withoutSignIn(String address) {
    return new SimulatedUser(address, address, UUID.randomUUID().toString());
  }

  /** The name to sign in with. */
  public String user() {
    return user;
  }

  /** The address of its own mailbox. */
  public String address() {
    return address;
  }

  /** From now on the password is another. */
  public void changePassword(String newPassword) {
    password = newPassword;
  }

  boolean knows(String candidate) {
    return password.equals(candidate);
  }

  /** Grants full access to another's mailbox. */
  public SimulatedUser mayOpen(String mailbox) {
    mailboxes.add(mailbox.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Grants ownership of all public folders. */
  public SimulatedUser ownsPublicFolders() {
    publicFolders = true;
    return this;
  }

  /** Grants impersonation of a user. */
  public SimulatedUser mayImpersonate(String mailbox) {
    impersonated.add(mailbox.toLowerCase(Locale.ROOT));
    return this;
  }

  /** From now on it neither deletes items of this folder nor moves them away. */
  public SimulatedUser mayNotDeleteFrom(String folderId) {
    undeletable.add(folderId);
    return this;
  }

  /** Whether it deletes items of this folder. */
  public boolean deletesFrom(String folderId) {
    return !undeletable.contains(folderId);
  }

  /** Takes back all that was granted; the own mailbox stays. */
  public void revokeAll() {
    mailboxes.clear();
    impersonated.clear();
    publicFolders = false;
  }

  /** Whether the mailbox is open to it. */
  public boolean opens(String mailbox) {
    return address.equalsIgnoreCase(mailbox)
        || mailboxes.contains(mailbox.toLowerCase(Locale.ROOT));
  }

  /** Whether public folders are open to it. */
  public boolean opensPublicFolders() {
    return publicFolders;
  }

  /** Whether it can act as the user. */
  public boolean impersonates(String mailbox) {
    return impersonated.contains(mailbox.toLowerCase(Locale.ROOT));
  }
}
