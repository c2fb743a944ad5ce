package org.mailtrail.web;

import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.RecogniseVisitor;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.visibility.TellSight;
import org.mailtrail.web.about.AboutPages;
import org.mailtrail.web.access.AccessPages;
import org.mailtrail.web.access.DoorGuard;
import org.mailtrail.web.access.OneUserPages;
import org.mailtrail.web.access.OrganisationPages;
import org.mailtrail.web.access.PasswordPages;
import org.mailtrail.web.access.UserPages;
import org.mailtrail.web.api.ApiPages;
import org.mailtrail.web.assist.AssistPages;
import org.mailtrail.web.assist.KeepSetup;
import org.mailtrail.web.assist.RedirectAddress;
import org.mailtrail.web.audit.AuditPages;
import org.mailtrail.web.endpoint.ReferencePages;
import org.mailtrail.web.failed.FailedPages;
import org.mailtrail.web.gate.Gate;
import org.mailtrail.web.gate.Server;
import org.mailtrail.web.gate.Tempo;
import org.mailtrail.web.health.BadgePages;
import org.mailtrail.web.health.ExplainPages;
import org.mailtrail.web.health.HealthPages;
import org.mailtrail.web.health.LedgerPages;
import org.mailtrail.web.log.EntryPages;
import org.mailtrail.web.log.ExportPages;
import org.mailtrail.web.log.LogPages;
import org.mailtrail.web.look.Frames;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.look.PageTemplates;
import org.mailtrail.web.mailbox.CapacityPages;
import org.mailtrail.web.mailbox.MailboxPages;
import org.mailtrail.web.mailbox.PassPages;
import org.mailtrail.web.mailbox.SetupRoom;
import org.mailtrail.web.message.MessagePages;
import org.mailtrail.web.message.MessageReading;
import org.mailtrail.web.opportunity.OpportunityPages;
import org.mailtrail.web.opportunity.StagePages;
import org.mailtrail.web.people.ErasePages;
import org.mailtrail.web.people.ImportPages;
import org.mailtrail.web.people.PeoplePages;
import org.mailtrail.web.site.Assets;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.telling.NoticePages;
import org.mailtrail.web.telling.WebhookPages;
import org.mailtrail.web.template.TemplatePages;
import org.mailtrail.web.tls.SecureConnections;
import org.mailtrail.web.unmatched.UnmatchedPages;

/** The console in the browser, served until it is closed. */
public final class Console implements AutoCloseable {
  private final ConsoleSettings settings;
  private final Lamp lamp;
  private final Server server;
  private final Runnable dismissal;

  private Console(ConsoleSettings settings, Lamp lamp, Server server, Runnable dismissal) {
    this.settings = settings;
    this.lamp = lamp;
    this.server = server;
    this.dismissal = dismissal;
  }

  /**
   * Listens and serves from now on.
   *
   * @throws SetupException when nobody can listen there
   */
  public static Console open(ConsoleSettings settings, Backstage backstage) {
    Clock clock = backstage.access().clock();
    Lamp lamp = new Lamp(backstage.health(), clock);
    Assets assets = new Assets();
    Frames frames = new Frames(new PageTemplates(), assets::address, lamp, settings.zone(), clock);
    Gate gate = gate(settings, backstage, frames);
    try {
      Optional<SecureConnections> secure =
          settings.certificate().map(files -> new SecureConnections(files, clock));
      List<Route> routes = routes(backstage, assets, lamp, settings);
      Server server = Server.listening(settings.at(), secure, FormAddresses.beside(routes), gate);
      return new Console(settings, lamp, server, () -> dismiss(gate, backstage));
    } catch (JavalinBindException taken) {
      lamp.close();
      throw settings.cannotListen();
    }
  }

  private static Gate gate(ConsoleSettings settings, Backstage backstage, Frames frames) {
    return new Gate(
        settings.entrance(),
        new RecogniseVisitor(backstage.access()),
        frames,
        new Tempo(backstage.access().clock()),
        new TellSight(backstage.sharing(), backstage.mailtrail().storage().keptByHand().teams())
            ::tell);
  }

  /** The table of all routes. */
  static List<Route> routes(
      Backstage backstage, Assets assets, Lamp lamp, ConsoleSettings settings) {
    Mailtrail mailtrail = backstage.mailtrail();
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.addAll(access(backstage));
    routes.addAll(
        new AboutPages(mailtrail.inspect(), settings.inspect(mailtrail.clock())).routes());
    routes.addAll(log(backstage));
    routes.addAll(sales(mailtrail));
    routes.addAll(new UnmatchedPages(mailtrail.desk()).routes());
    routes.addAll(people(mailtrail));
    routes.addAll(setup(mailtrail, settings));
    routes.addAll(watching(backstage, lamp));
    routes.addAll(telling(mailtrail));
    routes.addAll(messages(backstage, lamp));
    return ReferencePages.beside(routes);
  }

  private static List<Route> access(Backstage backstage) {
    DoorGuard guard = new DoorGuard(backstage.mailtrail().clock());
    List<Route> routes =
        new ArrayList<>(
            new AccessPages(backstage.access(), guard, backstage.organisation().isPresent())
                .routes());
    backstage
        .organisation()
        .map(organisation -> new OrganisationPages(organisation, backstage.access()))
        .ifPresent(pages -> routes.addAll(pages.routes()));
    routes.addAll(new PasswordPages(backstage.access(), guard).routes());
    routes.addAll(new UserPages(backstage.access()).routes());
    routes.addAll(new OneUserPages(backstage.access(), guard).routes());
    return routes;
  }

  private static List<Route> log(Backstage backstage) {
    Mailtrail mailtrail = backstage.mailtrail();
    List<Route> routes =
        new ArrayList<>(
            new LogPages(mailtrail.desk(), mailtrail.people().find(), backstage.play()).routes());
    routes.addAll(new ExportPages(mailtrail.desk()).routes());
    routes.addAll(new EntryPages(mailtrail.desk(), mailtrail.sales()).routes());
    return routes;
  }

  private static List<Route> sales(Mailtrail mailtrail) {
    Stages stages = mailtrail.storage().keptByHand().stages();
    List<Route> routes =
        new ArrayList<>(new OpportunityPages(mailtrail.sales(), stages::all).routes());
    routes.addAll(new StagePages(mailtrail.sales().stages(), stages::all).routes());
    return routes;
  }

  /** Pages and programs read messages by one door. */
  private static List<Route> messages(Backstage backstage, Lamp lamp) {
    Mailtrail mailtrail = backstage.mailtrail();
    MessageReading reading = new MessageReading();
    List<Route> routes =
        new ArrayList<>(
            new MessagePages(
                    mailtrail.clock(),
                    reading,
                    visit -> mailtrail.desk().seenBy(visit.sight()).open(),
                    visit -> mailtrail.desk().seenBy(visit.sight()).pictures())
                .routes());
    routes.addAll(new ApiPages(mailtrail, backstage.access(), lamp, reading).routes());
    return routes;
  }

  private static List<Route> people(Mailtrail mailtrail) {
    List<Route> routes = new ArrayList<>(new PeoplePages(mailtrail).routes());
    routes.addAll(new ImportPages(mailtrail).routes());
    routes.addAll(new ErasePages(mailtrail.people().erase()).routes());
    return routes;
  }

  private static List<Route> setup(Mailtrail mailtrail, ConsoleSettings settings) {
    SetupRoom room = SetupRoom.of(mailtrail);
    KeepSetup keep = new KeepSetup(mailtrail);
    RedirectAddress redirect = new RedirectAddress(settings.url());
    List<Route> routes = new ArrayList<>(new AssistPages(mailtrail, keep, redirect).routes());
    routes.addAll(new MailboxPages(room, keep, mailtrail.setup().notices(), redirect).routes());
    routes.addAll(new CapacityPages(room, mailtrail).routes());
    routes.addAll(new TemplatePages(mailtrail).routes());
    routes.addAll(new AuditPages(mailtrail.setup().trail()).routes());
    routes.addAll(new PassPages(room).routes());
    return routes;
  }

  private static List<Route> watching(Backstage backstage, Lamp lamp) {
    Mailtrail mailtrail = backstage.mailtrail();
    List<Route> routes = new ArrayList<>(new HealthPages(lamp, mailtrail).routes());
    routes.addAll(new FailedPages(lamp, mailtrail).routes());
    routes.addAll(new BadgePages(lamp, mailtrail).routes());
    routes.addAll(new LedgerPages(mailtrail.setup().worked(), backstage.books().ledger()).routes());
    routes.addAll(new ExplainPages(mailtrail).routes());
    return routes;
  }

  private static List<Route> telling(Mailtrail mailtrail) {
    List<Route> routes = new ArrayList<>(new WebhookPages(mailtrail).routes());
    routes.addAll(new NoticePages(mailtrail.notices(), mailtrail.clock()).routes());
    return routes;
  }

  /** Sends those away who listen to events, so that the server need not wait for them. */
  private static void dismiss(Gate gate, Backstage backstage) {
    gate.close();
    backstage.mailtrail().jobs().running().wake();
  }

  /** Where its users reach it. */
  public URI address() {
    return settings.address(server.port());
  }

  @Override
  public void close() {
    dismissal.run();
    server.close();
    lamp.close();
  }
}
