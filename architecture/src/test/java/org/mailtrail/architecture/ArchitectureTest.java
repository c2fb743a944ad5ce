package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.specimens.ReadsTheClock;
import org.mailtrail.application.specimens.ReadsTheEnvironment;
import org.mailtrail.application.specimens.UsesAnAdapter;
import org.mailtrail.application.specimens.UsesSql;
import org.mailtrail.cli.specimens.CommandReadsSettings;
import org.mailtrail.cli.specimens.CommandUsesTheDatabase;
import org.mailtrail.cli.specimens.CommandUsesTheSimulator;
import org.mailtrail.domain.specimens.DomainUsesSql;
import org.mailtrail.domain.specimens.MessageManager;
import org.mailtrail.exchange.http.specimens.KnowsAnAdapter;
import org.mailtrail.graph.specimens.UsesAnotherAdapter;
import org.mailtrail.guarded.specimens.GuardKnowsAnAdapter;
import org.mailtrail.jpa.specimens.EntersTheTransport;
import org.mailtrail.notify.specimens.ConnectsUnguarded;
import org.mailtrail.simulator.specimens.KnowsTheDomain;
import org.mailtrail.watch.specimens.PageReadsTheTables;
import org.mailtrail.web.specimens.PageReadsSettings;
import org.mailtrail.web.specimens.PageUsesTheDatabase;

class ArchitectureTest {
  private static final Pattern TESTS = Pattern.compile(".*/test(-classes)?/.*");
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(place -> !place.matches(TESTS))
          .importPackages("org.mailtrail");

  private static void holds(ArchRule rule, Class<?>... specimens) {
    rule.check(ALL);
    for (Class<?> specimen : specimens) {
      JavaClasses wrong = new ClassFileImporter().importClasses(specimen);
      assertThatThrownBy(() -> rule.check(wrong)).isInstanceOf(AssertionError.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.mailtrail.domain.decision.DecisionTable",
        "org.mailtrail.mime.MessageReader",
        "org.mailtrail.application.logging.LogNewMail",
        "org.mailtrail.graph.GraphAdapters",
        "org.mailtrail.ews.EwsAdapters",
        "org.mailtrail.exchange.http.transport.Transport",
        "org.mailtrail.guarded.GuardedHttp",
        "org.mailtrail.jpa.JpaAdapters",
        "org.mailtrail.pictures.PictureAdapters",
        "org.mailtrail.formats.people.PeopleFiles",
        "org.mailtrail.simulator.ExchangeSimulator",
        "org.mailtrail.demo.Demo",
        "org.mailtrail.web.Console",
        "org.mailtrail.bootstrap.Main"
      })
  void the_classes_that_are_judged_were_really_imported(String name) {
    assertThat(ALL.contain(name)).isTrue();
  }

  @Test
  void the_domain_sees_java_base_alone() {
    holds(Rules.domain_sees_java_base_alone(), DomainUsesSql.class);
  }

  @Test
  void the_application_sees_domain_and_java_base_alone() {
    holds(Rules.application_sees_domain_and_java_base_alone(), UsesSql.class, UsesAnAdapter.class);
  }

  @Test
  void adapters_are_strangers_to_each_other() {
    holds(Rules.adapter_of_exchange_knows_the_transport_alone("graph"), UsesAnotherAdapter.class);
    holds(Rules.adapter_of_exchange_knows_the_transport_alone("ews"));
    holds(Rules.the_transport_knows_the_ports_alone(), KnowsAnAdapter.class);
    holds(Rules.only_adapters_of_exchange_enter_the_transport(), EntersTheTransport.class);
    holds(Rules.adapter_is_a_stranger_to_the_others("jpa"));
    holds(Rules.adapter_is_a_stranger_to_the_others("secrets"));
    holds(Rules.adapter_to_strangers_knows_the_guard_alone("notify"));
    holds(Rules.adapter_to_strangers_knows_the_guard_alone("pictures"));
  }

  @Test
  void where_strangers_write_the_address_the_guard_connects() {
    holds(Rules.the_guard_knows_nobody(), GuardKnowsAnAdapter.class);
    holds(Rules.adapters_to_strangers_connect_through_the_guard(), ConnectsUnguarded.class);
  }

  @Test
  void commands_know_no_driven_adapter_and_no_settings() {
    holds(
        Rules.driving_adapter_knows_the_application_alone("cli"),
        CommandUsesTheDatabase.class,
        CommandReadsSettings.class);
  }

  @Test
  void the_console_knows_no_driven_adapter_and_no_settings() {
    holds(
        Rules.driving_adapter_knows_the_application_alone("web"),
        PageUsesTheDatabase.class,
        PageReadsSettings.class);
  }

  @Test
  void what_is_watched_knows_no_driven_adapter_and_no_settings() {
    holds(Rules.driving_adapter_knows_the_application_alone("watch"), PageReadsTheTables.class);
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("watch"));
  }

  @Test
  void the_simulator_is_known_by_demo_and_simulate_alone() {
    holds(Rules.only_demo_and_simulate_know_the_simulator(), CommandUsesTheSimulator.class);
  }

  @Test
  void an_adapter_is_entered_by_its_front_room() {
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("graph"));
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("ews"));
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("jpa"));
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("secrets"));
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("notify"));
    holds(Rules.only_the_front_room_of_an_adapter_is_entered("pictures"));
  }

  @Test
  void the_simulator_knows_the_reader_of_raw_mail_alone() {
    holds(Rules.simulator_knows_the_reader_of_raw_mail_alone(), KnowsTheDomain.class);
  }

  @Test
  void nobody_knows_bootstrap() {
    holds(Rules.nobody_knows_bootstrap());
  }

  @Test
  void time_comes_from_a_clock_that_was_handed_in() {
    holds(Rules.time_comes_from_a_clock_that_was_handed_in(), ReadsTheClock.class);
  }

  @Test
  void only_bootstrap_reads_the_environment() {
    holds(Rules.only_bootstrap_reads_the_environment(), ReadsTheEnvironment.class);
  }

  @Test
  void names_say_what_a_class_is() {
    holds(Rules.names_say_what_a_class_is(), MessageManager.class);
  }

  @Test
  void every_package_is_null_marked() {
    List<String> packages =
        ALL.stream().map(javaClass -> javaClass.getPackageName()).distinct().sorted().toList();
    assertThat(packages).isNotEmpty();
    for (String name : packages) {
      assertThat(ALL.contain(name + ".package-info")).as(name).isTrue();
      assertThat(ALL.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
          .as(name)
          .isTrue();
    }
  }
}
