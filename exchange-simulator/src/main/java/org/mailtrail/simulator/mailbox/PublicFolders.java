package org.mailtrail.simulator.mailbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public folders of an organisation: one hierarchy in one mailbox, each folder's content in
 * that mailbox or in another. Safe for several threads.
 */
public final class PublicFolders {
  private static final String DOMAIN = "public.example";

  private final SimulatedMailbox tree;
  private final PublicMailbox hierarchy;
  private final Map<String, PublicMailbox> contents = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  PublicFolders(RawMail rawMail, Ids ids) {
    this.hierarchy = PublicMailbox.named("PublicMailBox");
    this.tree = SimulatedMailbox.publicFolders(hierarchy.address(), rawMail, ids);
  }

  /**
   * A mailbox that holds public folders.
   *
   * @param guid what PR_REPLICA_LIST (0x6698) tells
   * @param address its SMTP address
   */
  public record PublicMailbox(String guid, String address) {
    private static PublicMailbox named(String name) {
      String guid =
          UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
      return new PublicMailbox(guid, name + "@" + DOMAIN);
    }

    /** Whether the text is its address, or its GUID at any domain. */
    public boolean isMeantBy(String text) {
      return text.equalsIgnoreCase(address) || text.toLowerCase(Locale.ROOT).startsWith(guid + "@");
    }
  }

  /** Folders and items, as in a mailbox. */
  public SimulatedMailbox tree() {
    return tree;
  }

  /** The folder with this path, such as {@code \Email Logging\Queue}; made when it is missing. */
  public SimulatedFolder create(String path) {
    SimulatedFolder folder = tree.root();
    for (String name : names(path)) {
      SimulatedFolder parent = folder;
      folder = child(parent, name).or(() -> tree.create(parent, name)).orElseThrow();
    }
    return folder;
  }

  /** The folder with this path. */
  public Optional<SimulatedFolder> folder(String path) {
    Optional<SimulatedFolder> folder = Optional.of(tree.root());
    for (String name : names(path)) {
      folder = folder.flatMap(parent -> child(parent, name));
    }
    return folder;
  }

  private static List<String> names(String path) {
    return Arrays.stream(path.split("\\\\", -1)).filter(name -> !name.isBlank()).toList();
  }

  private Optional<SimulatedFolder> child(SimulatedFolder parent, String name) {
    return tree.children(parent).stream()
        .filter(folder -> folder.displayName().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Makes the three folders of e-mail logging; mail to the address arrives in the queue. */
  public void emailLogging(String queueAddress) {
    create("\\Email Logging\\Storage");
    create("\\Email Logging\\Not Logged");
    mailEnable("\\Email Logging\\Queue", queueAddress);
  }

  /** From now on mail to the address arrives in the folder, which is made when it is missing. */
  public void mailEnable(String path, String address) {
    addresses.put(address.toLowerCase(Locale.ROOT), create(path).id());
  }

  /** The mail-enabled folder with this address. */
  public Optional<SimulatedFolder> addressed(String address) {
    return Optional.ofNullable(addresses.get(address.toLowerCase(Locale.ROOT)))
        .flatMap(tree::folder);
  }

  /** Puts a raw message into a folder. */
  public Item deliver(byte[] raw, Instant receivedAt, String path) {
    return tree.deliver(raw, receivedAt, create(path).id());
  }

  /** From now on the folder's content lies in a mailbox of this name. */
  public PublicMailbox keepContent(String path, String mailboxName) {
    PublicMailbox mailbox = PublicMailbox.named(mailboxName);
    contents.put(create(path).id(), mailbox);
    return mailbox;
  }

  /** The mailbox that holds the hierarchy. */
  public PublicMailbox hierarchyMailbox() {
    return hierarchy;
  }

  /** The mailbox that holds the folder's content. */
  public PublicMailbox contentMailbox(SimulatedFolder folder) {
    return contents.getOrDefault(folder.id(), hierarchy);
  }

  /** The public folder mailbox that the text means: an address, or a GUID at any domain. */
  public Optional<PublicMailbox> mailbox(String text) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(hierarchy), contents.values().stream())
        .filter(mailbox -> mailbox.isMeantBy(text))
        .findFirst();
  }
}
