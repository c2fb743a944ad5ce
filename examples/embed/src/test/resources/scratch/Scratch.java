import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.plug.*;
import org.mailtrail.application.port.books.*;
import org.mailtrail.application.port.identity.*;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.jpa.*;

class Scratch {
  static void run(
      String file,
      ExchangePlug exchange,
      DeclaredMailbox mailbox,
      AddressBook crm,
      SecretProvider vault,
      Consumer<JobAccounts.DeviceCode> person) {
    try (Mailtrail mailtrail =
        Mailtrail.builder()
            .books(JpaAdapters.open(DatabaseSettings.h2File(file), Clock.systemUTC()))
            .exchange(exchange)
            .people(crm)
            .secretsFrom(vault)
            .build()) {
      mailtrail.setup().declared(List.of(mailbox)).takeOver();
      System.out.println(
          mailtrail
              .setup()
              .accounts()
              .byDeviceCode(mailbox.name(), JobAccounts.Choice.SAME, person)
              .getClass()
              .getSimpleName());
      System.out.println("pass logged " + mailtrail.log().run(mailbox.name()).counts().logged());
      mailtrail.jobs().start();
      System.out.println(
          mailtrail
              .setup()
              .start()
              .run(mailbox.name(), "crm")
              .outcome()
              .getClass()
              .getSimpleName());
      System.out.println("ready " + mailtrail.health().run().isReady());
    }
  }
}
