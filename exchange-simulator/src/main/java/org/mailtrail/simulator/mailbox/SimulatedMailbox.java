package org.mailtrail.simulator.mailbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.MimeReader;
import org.mailtrail.mime.ParsedMail;
import org.mailtrail.simulator.http.Content;

/** One mailbox: folders and items. Safe for several threads. */
public final class SimulatedMailbox {
  /** What an address ends with before the next parameter, an id of an item among them. */
  private static final Pattern PARAMETER = Pattern.compile("([\\w-]+)&");

  private final String address;
  private final RawMail rawMail;
  private final Ids ids;
  private final SimulatedFolders folders;
  private final Map<String, Item> items = new HashMap<>();
  private volatile BiConsumer<SimulatedMailbox, Item> made = (mailbox, item) -> {};
  private boolean staysListed;
  private long sequence;

  private SimulatedMailbox(String address, RawMail rawMail, Ids ids, SimulatedFolders folders) {
    this.address = address;
    this.rawMail = rawMail;
    this.ids = ids;
    this.folders = folders;
  }

  /** A user's mailbox with its well-known folders. */
  static SimulatedMailbox of(String address, RawMail rawMail, Ids ids) {
    return new SimulatedMailbox(address, rawMail, ids, SimulatedFolders.ofUser(ids));
  }

  /** A tree of public folders, empty but for its root. */
  static SimulatedMailbox publicFolders(String address, RawMail rawMail, Ids ids) {
    return new SimulatedMailbox(address, rawMail, ids, SimulatedFolders.ofPublicFolders(ids));
  }

  /** Its SMTP address. */
  public String address() {
    return address;
  }

  /** The folder under which all others lie. */
  public SimulatedFolder root() {
    return folders.root();
  }

  /** The folder with this id or well-known name. */
  public synchronized Optional<SimulatedFolder> folder(String idOrName) {
    return folders.find(idOrName);
  }

  /** The folder with this name, wherever it lies. */
  public synchronized Optional<SimulatedFolder> folderNamed(String displayName) {
    return folders.named(displayName);
  }

  /** The folders right below the folder. */
  public synchronized List<SimulatedFolder> children(SimulatedFolder parent) {
    return folders.children(parent);
  }

  /** All folders but the root. */
  public synchronized List<SimulatedFolder> folders() {
    return folders.all();
  }

  /** Makes a folder; empty when one of this name lies there already. */
  public synchronized Optional<SimulatedFolder> create(SimulatedFolder parent, String displayName) {
    return folders.create(parent, displayName);
  }

  /** Removes a folder with everything in it. */
  public synchronized void remove(SimulatedFolder folder) {
    List.copyOf(folder.content()).forEach(this::remove);
    folders.remove(folder);
  }

  /** Puts a raw message into a folder. */
  public Item deliver(byte[] raw, Instant receivedAt, String folder) {
    return put(raw, new Item.Arrival(receivedAt, false), folder);
  }

  /** Puts an unsent message into a folder. */
  public Item draft(byte[] raw, Instant createdAt, String folder) {
    return put(raw, new Item.Arrival(createdAt, true), folder);
  }

  /** From now on this, and nobody else, is told of each item that is made in a folder. */
  public void whenMade(BiConsumer<SimulatedMailbox, Item> listener) {
    made = listener;
  }

  private Item put(byte[] raw, Item.Arrival arrival, String folderName) {
    ParsedMail mail = MimeReader.read(raw);
    RawMail.Place place = rawMail.append(raw);
    synchronized (this) {
      SimulatedFolder folder = folder(folderName).orElseThrow();
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
    made.accept(this, item);
    return item;
  }

  /** Takes over an item of another mailbox, which loses it; its search key stays. */
  public Item adopt(SimulatedMailbox from, Item item, SimulatedFolder target) {
    from.remove(item);
    synchronized (this) {
      Item.Arrival arrival = new Item.Arrival(item.receivedAt(), item.isDraft());
      Item.Identity identity = identity(ids.next("AAkALg"), ids.next("AAMkAD"), item.origin());
      Item adopted = keep(new Item(identity, item.mail(), arrival, item.place(), target));
      adopted.damage(item.damage());
      return adopted;
    }
  }

  /** The item with this id, immutable or not; a ghost is not found. */
  public synchronized Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id)).filter(item -> item.damage() != Damage.GHOST);
  }

  /** The item that this address opens in Outlook on the web: the address dies with a move. */
  public synchronized Optional<Item> opened(String webLink) {
    return PARAMETER
        .matcher(webLink)
        .results()
        .map(found -> found.group(1))
        .flatMap(
            id -> Optional.ofNullable(items.get(id)).filter(item -> item.id().equals(id)).stream())
        .findFirst();
  }

  /** A search folder: it shows what lies in all others. */
  public synchronized SimulatedFolder searchFolder(String displayName) {
    return folders.searching(displayName);
  }

  /** A folder that people do not see, as add-ins and Exchange itself make them. */
  public synchronized SimulatedFolder hiddenFolder(SimulatedFolder parent, String displayName) {
    return folders.hidden(parent, displayName);
  }

  /** From now on there is a folder of what was deleted for good; its items are in no search. */
  public synchronized SimulatedFolder recoverable() {
    return folders.recoverable();
  }

  /**
   * From now on what leaves a folder stays in the list of it, as from a replica that lags behind;
   * reading and moving find the item where it is, or find nothing.
   */
  public synchronized void staysListed() {
    staysListed = true;
  }

  /** The lists are right again. */
  public synchronized void refresh() {
    staysListed = false;
    folders.refresh();
  }

  private void leave(Item item) {
    item.folder().content().remove(item);
    if (staysListed) {
      item.folder().stale().add(item);
    }
  }

  /** Moves the item; its id changes, its immutable id does not. */
  public synchronized void move(Item item, SimulatedFolder target) {
    leave(item);
    items.remove(item.id());
    item.moveTo(target, ids.next("AAMkAD"));
    items.put(item.id(), item);
    target.stale().remove(item);
    target.content().add(item);
  }

  /** Removes the item for good. */
  public synchronized void remove(Item item) {
    leave(item);
    items.remove(item.id());
    items.remove(item.immutableId());
  }

  /** A page of a folder's items. */
  public synchronized List<Item> page(
      SimulatedFolder folder, boolean newestFirst, int skip, int top) {
    NavigableSet<Item> listed = folder.isSearch() ? folders.everything() : folder.listed();
    return (newestFirst ? listed.descendingSet() : listed).stream().skip(skip).limit(top).toList();
  }

  /** How many items a list of the folder shows. */
  public synchronized int size(SimulatedFolder folder) {
    return folder.isSearch() ? folders.everything().size() : folder.listed().size();
  }

  /** All items of the mailbox, oldest first. */
  public synchronized List<Item> items() {
    return List.copyOf(folders.everything());
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
