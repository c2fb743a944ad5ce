package org.mailtrail.application.health.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.Ailments;

/** Tells what is wrong now, since when, and who knows of it. */
public final class ListTroubles {
  private final Ailments ailments;

  /** Of what is remembered there. */
  public ListTroubles(Ailments ailments) {
    this.ailments = ailments;
  }

  /**
   * What this look has seen, in its order; what was dismissed comes last.
   *
   * @throws org.mailtrail.application.port.StoreException when the memory is out of reach
   */
  public List<KnownTrouble> run(Health now) {
    Map<UUID, Ailment> remembered = new HashMap<>();
    ailments.lasting().forEach(one -> remembered.put(one.finding().trouble(), one));
    return now.reasons().stream()
        .map(symptom -> known(symptom, remembered))
        .sorted(Comparator.comparing(KnownTrouble::isDismissed))
        .toList();
  }

  /** The same where nothing can be remembered. */
  public static List<KnownTrouble> forgetful(Health now) {
    return now.reasons().stream().map(symptom -> known(symptom, Map.of())).toList();
  }

  private static KnownTrouble known(Symptom symptom, Map<UUID, Ailment> remembered) {
    UUID id = RememberHealth.finding(symptom).trouble();
    Optional<Ailment> found = Optional.ofNullable(remembered.get(id));
    return new KnownTrouble(
        id, symptom, found.map(one -> one.course().since()), found.flatMap(Ailment::dismissal));
  }
}
