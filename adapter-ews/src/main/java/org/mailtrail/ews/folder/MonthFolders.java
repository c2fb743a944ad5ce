package org.mailtrail.ews.folder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/**
 * A folder divided by the months in which its messages were received: a public folder holds a
 * million and ten gigabytes, and a mailbox can receive more in a year.
 *
 * @param path the folder that is divided; empty for none
 */
public record MonthFolders(String path) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d\\d(-\\d+)?");
  private static final long FULL = 900_000;

  /** Of the ten gigabytes that a public folder holds (Exchange limits). */
  private static final long FULL_BYTES = 9L << 30;

  private static final int MOST = 100;

  /** No folder is divided. */
  public static MonthFolders none() {
    return new MonthFolders("");
  }

  /** Where a message that goes to the target is put. */
  public String path(String target, Instant came) {
    return target.equals(path) ? target + "\\" + NAME.format(came) : target;
  }

  public boolean isDivided(String folder) {
    return !path.isEmpty() && folder.startsWith(path + "\\");
  }

  /**
   * The month's folder, or the next of its name when that is nearly full.
   *
   * @param wanted gives the folder at a path, and makes what is missing
   */
  public Folder withRoom(Function<String, Folder> wanted, String month) {
    Folder folder = wanted.apply(month);
    for (int i = 2; isFull(folder); i++) {
      if (i > MOST) {
        throw new ExchangeException(
            Kind.FULL,
            PortSentence.IN_DOING.with(
                ExchangeWork.FILING_MESSAGES.with(), EwsSentence.MONTH_FULL.with(MOST)),
            null);
      }
      folder = wanted.apply(month + "-" + i);
    }
    return folder;
  }

  private static boolean isFull(Folder folder) {
    return folder.items() >= FULL || folder.bytes() >= FULL_BYTES;
  }

  /** The folder at the path, and its months if it is divided. */
  public List<Folder> all(FolderPaths folders, String target) {
    List<Folder> all = new ArrayList<>(List.of(folders.wanted(target)));
    if (target.equals(path)) {
      folders.below(target).stream()
          .filter(f -> SHAPE.matcher(f.name()).matches())
          .forEach(all::add);
    }
    return all;
  }
}
