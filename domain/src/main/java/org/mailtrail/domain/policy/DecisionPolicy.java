package org.mailtrail.domain.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Participants;

/**
 * The settings of the decision table.
 *
 * @param skipSensitive whether private, personal and confidential mail stays out of the log
 * @param skippedAutomation the kinds of automated mail that stay out of the log
 * @param neverLog addresses and domains that stay out of the log
 * @param plusTags whether {@code user+tag@} also matches {@code user@}
 * @param sharedAddress which contact gets the entry when several share one address
 * @param servers whose findings about the author are believed, and what follows from them
 */
public record DecisionPolicy(
    boolean skipSensitive,
    Set<Automation> skippedAutomation,
    NeverLog neverLog,
    boolean plusTags,
    SharedAddress sharedAddress,
    OwnServers servers) {
  private static final DecisionPolicy STANDARD =
      new DecisionPolicy(
          true,
          EnumSet.complementOf(EnumSet.of(Automation.NEWSLETTER)),
          NeverLog.nothing(),
          true,
          SharedAddress.FIRST);

  private static final DecisionPolicy UNFILTERED =
      new DecisionPolicy(false, Set.of(), NeverLog.nothing(), false, SharedAddress.FIRST);

  /** With Exchange Online as the server that is believed. */
  public DecisionPolicy(
      boolean skipSensitive,
      Set<Automation> skippedAutomation,
      NeverLog neverLog,
      boolean plusTags,
      SharedAddress sharedAddress) {
    this(
        skipSensitive,
        skippedAutomation,
        neverLog,
        plusTags,
        sharedAddress,
        OwnServers.exchangeOnline());
  }

  /** Copies the set. */
  public DecisionPolicy {
    skippedAutomation = Set.copyOf(skippedAutomation);
  }

  /**
   * All filters on but that of newsletters, which takes too many a person's mail along; nobody
   * excluded, plus-tags match, the lowest contact number wins.
   */
  public static DecisionPolicy standard() {
    return STANDARD;
  }

  /** No filter and no plus-tag: who wrote to whom alone decides. */
  public static DecisionPolicy unfiltered() {
    return UNFILTERED;
  }

  /** The same, which keeps these out of the log too. */
  public DecisionPolicy excluding(NeverLog more) {
    return new DecisionPolicy(
        skipSensitive, skippedAutomation, neverLog.and(more), plusTags, sharedAddress, servers);
  }

  /**
   * The addresses that stay out of the log; who wants no mail in it does not want it by a tagged
   * address either.
   */
  public Stream<EmailAddress> excluded(Participants people) {
    return people.addresses().stream().filter(a -> candidates(a).anyMatch(neverLog::covers));
  }

  /** The addresses under which somebody may be registered, the exact one first. */
  public Stream<EmailAddress> candidates(EmailAddress address) {
    return plusTags
        ? Stream.concat(Stream.of(address), address.withoutTag().stream())
        : Stream.of(address);
  }
}
