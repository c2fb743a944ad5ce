package org.mailtrail.domain.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How full a mailbox is: what was measured last, and how that stands to what is allowed.
 *
 * @param latest what was measured last
 * @param standings each limit; of limits that each folder has for itself, the folder that is
 *     nearest to it; the most urgent first
 */
public record Capacity(MeasuredDay latest, List<Standing> standings) {
  /** Copies the list. */
  public Capacity {
    standings = List.copyOf(standings);
  }

  /**
   * What the days tell.
   *
   * @param days oldest first
   * @return empty where nothing was measured
   */
  public static Optional<Capacity> of(List<MeasuredDay> days, List<Limit> limits) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    MeasuredDay latest = days.get(days.size() - 1);
    List<Standing> standings = new ArrayList<>();
    for (Limit limit : limits) {
      (limit.kind().isOfOneFolder() ? fullest(days, limit) : whole(days, limit))
          .ifPresent(standings::add);
    }
    standings.sort(Standing.MOST_URGENT_FIRST);
    return Optional.of(new Capacity(latest, standings));
  }

  /** The most urgent limit; empty where none is known. */
  public Optional<Standing> nearest() {
    return standings.stream().findFirst();
  }

  private static Optional<Standing> whole(List<MeasuredDay> days, Limit limit) {
    return standing(days, limit, "", day -> Optional.of(day.total()));
  }

  private static Optional<Standing> fullest(List<MeasuredDay> days, Limit limit) {
    return days.get(days.size() - 1).folders().stream()
        .filter(folder -> !folder.isOfMonth() && limit.kind().isOf(folder))
        .map(FolderExtent::path)
        .flatMap(path -> standing(days, limit, path, day -> day.folder(path)).stream())
        .min(Standing.MOST_URGENT_FIRST);
  }

  private static Optional<Standing> standing(
      List<MeasuredDay> days,
      Limit limit,
      String folder,
      Function<MeasuredDay, Optional<Extent>> place) {
    Map<LocalDate, Double> measured = new TreeMap<>();
    for (MeasuredDay day : days) {
      place
          .apply(day)
          .map(limit.kind().measure()::of)
          .ifPresent(value -> value.ifPresent(known -> measured.put(day.day(), known)));
    }
    return Optional.ofNullable(measured.get(days.get(days.size() - 1).day()))
        .map(
            used ->
                new Standing(limit, folder, used, FillForecast.of(measured, used, limit.most())));
  }
}
