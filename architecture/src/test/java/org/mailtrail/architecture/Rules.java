package org.mailtrail.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.setup.SetupOutcome;

/** The arrows and habits of the house, as rules. */
final class Rules {
  private static final String ROOT = "org.mailtrail.";
  private static final String[] JAVA_BASE = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.net..",
    "java.nio..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "org.jspecify.."
  };

  /** All that throws or refuses, and is not a command. */
  private static final String[] TELLING = {
    ROOT + "application..",
    ROOT + "graph..",
    ROOT + "ews..",
    ROOT + "exchange.http..",
    ROOT + "jpa..",
    ROOT + "secrets..",
    ROOT + "notify..",
    ROOT + "pictures..",
    ROOT + "web.."
  };

  private Rules() {}

  static ArchRule domain_sees_java_base_alone() {
    return classes()
        .that()
        .resideInAPackage(ROOT + "domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JAVA_BASE).or(resideInAPackage(ROOT + "domain..")));
  }

  static ArchRule application_sees_domain_and_java_base_alone() {
    return classes()
        .that()
        .resideInAPackage(ROOT + "application..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JAVA_BASE)
                .or(resideInAnyPackage(ROOT + "domain..", ROOT + "application..")));
  }

  static ArchRule adapter_is_a_stranger_to_the_others(String adapter) {
    return stranger(adapter, ROOT + adapter + "..");
  }

  /** They share what is the same on the wire, and do not know each other. */
  static ArchRule adapter_of_exchange_knows_the_transport_alone(String adapter) {
    return stranger(adapter, ROOT + adapter + "..", ROOT + "exchange.http..");
  }

  /** They share what keeps them from reaching into the own network. */
  static ArchRule adapter_to_strangers_knows_the_guard_alone(String adapter) {
    return stranger(adapter, ROOT + adapter + "..", ROOT + "guarded..");
  }

  static ArchRule the_guard_knows_nobody() {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "guarded..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".").and(not(resideInAPackage(ROOT + "guarded.."))));
  }

  /** Nothing else connects where somebody else has written. */
  static ArchRule adapters_to_strangers_connect_through_the_guard() {
    return noClasses()
        .that()
        .resideInAnyPackage(ROOT + "notify..", ROOT + "pictures..")
        .should()
        .callConstructor("okhttp3.OkHttpClient$Builder")
        .orShould()
        .callConstructor("okhttp3.OkHttpClient")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.net.http.."));
  }

  static ArchRule the_transport_knows_the_ports_alone() {
    return stranger("exchange.http", ROOT + "exchange.http..");
  }

  static ArchRule only_adapters_of_exchange_enter_the_transport() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "graph..", ROOT + "ews..", ROOT + "exchange.http..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "exchange.http..")
                .and(not(resideInAPackage(ROOT + "exchange.http"))));
  }

  private static ArchRule stranger(String adapter, String... known) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + adapter + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".")
                .and(
                    not(
                        resideInAnyPackage(
                                ROOT + "domain..", ROOT + "mime..", ROOT + "application..")
                            .or(resideInAnyPackage(known)))));
  }

  /**
   * Mail that was handed over is read by the product's reader, and pages by the product's server.
   */
  static ArchRule driving_adapter_knows_the_application_alone(String adapter) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + adapter + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".")
                .and(
                    not(
                        resideInAnyPackage(
                            ROOT + "domain..",
                            ROOT + "application..",
                            ROOT + adapter + "..",
                            ROOT + "formats..",
                            ROOT + "mime..",
                            ROOT + "webserver"))));
  }

  static ArchRule only_demo_and_simulate_know_the_simulator() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "simulator..", ROOT + "demo..", ROOT + "acceptance..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "simulator..");
  }

  static ArchRule only_the_front_room_of_an_adapter_is_entered(String adapter) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + adapter + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + adapter + "..")
                .and(not(resideInAnyPackage(ROOT + adapter, ROOT + adapter + ".connection"))));
  }

  static ArchRule simulator_knows_the_reader_of_raw_mail_alone() {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "simulator..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".")
                .and(not(resideInAnyPackage(ROOT + "simulator..", ROOT + "mime.."))));
  }

  static ArchRule nobody_knows_bootstrap() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "bootstrap..", ROOT + "benchmark..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "bootstrap..");
  }

  static ArchRule time_comes_from_a_clock_that_was_handed_in() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "bootstrap..")
        // an embedder who names no clock means this machine's
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "application.MailtrailBuilder")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone");
  }

  static ArchRule only_bootstrap_reads_the_environment() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "bootstrap..", ROOT + "secrets..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class);
  }

  static ArchRule names_say_what_a_class_is() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|UseCase)")
        .orShould()
        .haveNameMatching(".*\\.I[A-Z][a-z]\\w*Port");
  }

  /**
   * Whoever is seen in the console says a sentence of its own. Commands and start-up are left out:
   * a terminal speaks English. Mere text is for adapters of others.
   */
  static ArchRule what_people_are_told_is_typed() {
    return noClasses()
        .that()
        .resideInAnyPackage(TELLING)
        .should()
        .callConstructorWhere(isOfMereText(true))
        .orShould()
        .callMethodWhere(isOfMereText(false));
  }

  private static <T extends JavaCall<?>> DescribedPredicate<T> isOfMereText(boolean isConstructor) {
    return DescribedPredicate.describe(
        "mere text instead of a sentence",
        call ->
            isToldBy(call.getTargetOwner())
                && !isToldBy(call.getOriginOwner())
                && (isConstructor || call.getName().matches("unreachable|gaveUp|refused|of"))
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Phrase.class))
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(String.class)));
  }

  private static boolean isToldBy(JavaClass type) {
    return type.isAssignableTo(PortException.class)
        || type.isEquivalentTo(Problem.class)
        || type.isEquivalentTo(Symptom.class)
        || type.isEquivalentTo(SetupOutcome.Refused.class);
  }
}
