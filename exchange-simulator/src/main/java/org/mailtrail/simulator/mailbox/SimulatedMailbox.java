package org.mailtrail.simulator.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.MimeReader;
import org.mailtrail.mime.ParsedMail;
import org.mailtrail.simulator.http.Content;

/** One mailbox: folders and items. Safe for several threads. */
public final class SimulatedMailbox {
  private static final Map<String, String> WELL_KNOWN =
      new LinkedHashMap<>(
          Map.of(
              "inbox", "Inbox",
              "archive", "Archive",
              "drafts", "Drafts",
              "sentitems", "Sent Items",
              "deleteditems", "Deleted Items",
              "junkemail", "Junk Email"));

  private final String address;
  private final RawMail rawMail;
  private final Ids ids;
  private final Folder root;
  private final Map<String, Folder> folders = new LinkedHashMap<>();
  private final Map<String, Item> items = new HashMap<>();
  private long sequence;

  private SimulatedMailbox(String address, RawMail rawMail, Ids ids, Folder root) {
    this.address = address;
    this.rawMail = rawMail;
    this.ids = ids;
    this.root = root;
    folders.put(root.id(), root);
  }

  /** A user's mailbox with its well-known folders. */
  static SimulatedMailbox of(String address, RawMail rawMail, Ids ids) {
    Folder root = new Folder(ids.next("AQMk"), "Top of Information Store", "msgfolderroot", null);
    SimulatedMailbox mailbox = new SimulatedMailbox(address, rawMail, ids, root);
    WELL_KNOWN.forEach(
        (name, display) -> mailbox.add(new Folder(ids.next("AQMk"), display, name, root)));
    return mailbox;
  }

  /** A tree of public folders, empty but for its root. */
  static SimulatedMailbox publicFolders(String address, RawMail rawMail, Ids ids) {
    Folder root = new Folder(ids.next("AQEu"), "IPM_SUBTREE", "publicfoldersroot", null);
    return new SimulatedMailbox(address, rawMail, ids, root);
  }

  private Folder add(Folder folder) {
    folders.put(folder.id(), folder);
    return folder;
  }

  /** Its SMTP address. */
  public String address() {
    return address;
  }

  /** The folder under which all others lie. */
  public Folder root() {
    return root;
  }

  /** The folder with this id or well-known name. */
  public synchronized Optional<Folder> folder(String idOrName) {
    Folder byId = folders.get(idOrName);
    return byId != null
        ? Optional.of(byId)
        : folders.values().stream()
            .filter(f -> idOrName.equalsIgnoreCase(f.wellKnownName()))
            .findFirst();
  }

  /** The folder with this name, wherever it lies. */
  public synchronized Optional<Folder> folderNamed(String displayName) {
    return folders.values().stream()
        .filter(f -> f.displayName().equalsIgnoreCase(displayName))
        .findFirst();
  }

  /** The folders right below the folder. */
  public synchronized List<Folder> children(Folder parent) {
    return folders.values().stream().filter(f -> parent.equals(f.parent())).toList();
  }

  /** All folders but the root. */
  public synchronized List<Folder> folders() {
    return folders.values().stream().filter(f -> f.parent() != null).toList();
  }

  /** Makes a folder; empty when one of this name lies there already. */
  public synchronized Optional<Folder> create(Folder parent, String displayName) {
    boolean exists =
        children(parent).stream().anyMatch(f -> f.displayName().equalsIgnoreCase(displayName));
    return exists
        ? Optional.empty()
        : Optional.of(add(new Folder(ids.next("AQMk"), displayName, null, parent)));
  }

  /** Removes a folder with everything in it. */
  public synchronized void remove(Folder folder) {
    List.copyOf(folder.content()).forEach(this::remove);
    folders.remove(folder.id());
  }

  /** Puts a raw message into a folder. */
  public Item deliver(byte[] raw, Instant receivedAt, String folder) {
    return put(raw, new Item.Arrival(receivedAt, false), folder);
  }

  /** Puts an unsent message into a folder. */
  public Item draft(byte[] raw, Instant createdAt, String folder) {
    return put(raw, new Item.Arrival(createdAt, true), folder);
  }

  private Item put(byte[] raw, Item.Arrival arrival, String folderName) {
    ParsedMail mail = MimeReader.read(raw);
    RawMail.Place place = rawMail.append(raw);
    synchronized (this) {
      Folder folder = folder(folderName).orElseThrow();
      Item.Identity identity = identity(ids.next("AAkALg"), ids.next("AAMkAD"), null);
      return keep(new Item(identity, mail, arrival, place, folder));
    }
  }

  private Item.Identity identity(String immutableId, String id, @Nullable String origin) {
    return new Item.Identity(++sequence, immutableId, id, origin == null ? immutableId : origin);
  }

  private Item keep(Item item) {
    items.put(item.immutableId(), item);
    items.put(item.id(), item);
    item.folder().content().add(item);
    return item;
  }

  /** Takes over an item of another mailbox, which loses it; its search key stays. */
  public Item adopt(SimulatedMailbox from, Item item, Folder target) {
    from.remove(item);
    synchronized (this) {
      Item.Arrival arrival = new Item.Arrival(item.receivedAt(), item.isDraft());
      Item.Identity identity = identity(ids.next("AAkALg"), ids.next("AAMkAD"), item.origin());
      Item adopted = keep(new Item(identity, item.mail(), arrival, item.place(), target));
      adopted.damage(item.damage());
      return adopted;
    }
  }

  /** The item with this id, immutable or not. */
  public synchronized Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Moves the item; its id changes, its immutable id does not. */
  public synchronized void move(Item item, Folder target) {
    item.folder().content().remove(item);
    items.remove(item.id());
    item.moveTo(target, ids.next("AAMkAD"));
    items.put(item.id(), item);
    target.content().add(item);
  }

  /** Removes the item for good. */
  public synchronized void remove(Item item) {
    item.folder().content().remove(item);
    items.remove(item.id());
    items.remove(item.immutableId());
  }

  /** A page of a folder's items. */
  public synchronized List<Item> page(Folder folder, boolean newestFirst, int skip, int top) {
    return (newestFirst ? folder.content().descendingSet() : folder.content())
        .stream().skip(skip).limit(top).toList();
  }

  /** All items of the mailbox, oldest first. */
  public synchronized List<Item> items() {
    List<Item> all = new ArrayList<>();
    folders.values().forEach(folder -> all.addAll(folder.content()));
    all.sort(Folder.OLDEST_FIRST);
    return all;
  }

  /** The raw message, read when it is written. */
  public Content content(Item item) {
    return rawMail.content(item.place());
  }

  /** The raw message. */
  public byte[] raw(Item item) {
    return rawMail.read(item.place());
  }
}
