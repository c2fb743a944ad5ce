package org.mailtrail.ews.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders in which our mail can lie: Exchange delivers a reply beside the mail that it answers,
 * wherever that is.
 */
public final class MailFolders {
  /** Where nothing of ours is delivered, or what is delivered is not ours to log. */
  private static final List<String> LEFT_OUT =
      List.of("junkemail", "drafts", "sentitems", "outbox");

  private final FolderPaths folders;
  private final MonthFolders months;
  private final String intake;
  private final List<String> ours;

  /**
   * Around these paths.
   *
   * @param months how the archive is divided
   */
  public MailFolders(
      FolderPaths folders, MonthFolders months, String intake, String archive, String notLogged) {
    this.folders = folders;
    this.months = months;
    this.intake = intake;
    this.ours = List.of(archive, notLogged);
  }

  /** The archive with its months, and the folder for all other mail. */
  public List<Folder> ours() {
    return ours.stream().flatMap(path -> months.all(folders, path).stream()).toList();
  }

  /** Those, and every other folder of mail, but not the intake. */
  public List<Folder> others() {
    Map<String, Folder> all = new LinkedHashMap<>();
    Stream.concat(ours().stream(), around().stream().filter(Folder::isOfMail))
        .forEach(folder -> all.putIfAbsent(folder.id(), folder));
    all.remove(folders.existing(intake).id());
    if (!folders.ground().isPublic()) {
      folders.distinguished(LEFT_OUT).forEach(folder -> all.remove(folder.id()));
    }
    return List.copyOf(all.values());
  }

  /** Every folder in which a message of ours can be found, the intake among them. */
  public List<Folder> all() {
    Map<String, Folder> all = new LinkedHashMap<>();
    Stream.concat(Stream.of(folders.existing(intake)), around().stream())
        .forEach(folder -> all.putIfAbsent(folder.id(), folder));
    return List.copyOf(all.values());
  }

  /** Public folders are walked from level to level: no deep traversal works there. */
  private List<Folder> around() {
    return folders.ground().isPublic() ? belowLogging() : folders.everywhere();
  }

  /** What lies elsewhere among the organisation's public folders is nothing of ours. */
  private List<Folder> belowLogging() {
    Deque<Folder> open = new ArrayDeque<>();
    Stream.concat(Stream.of(FolderPaths.parentOf(intake)), ours.stream())
        .filter(path -> !path.isEmpty())
        .forEach(path -> folders.find(path).ifPresent(open::add));
    Map<String, Folder> all = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      Folder folder = open.remove();
      if (all.putIfAbsent(folder.id(), folder) == null) {
        open.addAll(folders.below(folder));
      }
    }
    return List.copyOf(all.values());
  }
}
