package org.mailtrail.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SysProperties;
import org.h2.tools.Server;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.failure.StoreSentence;
import org.mailtrail.jpa.h2.FilePassword;
import org.mailtrail.jpa.h2.H2File;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets other processes of this machine read an H2 file that this one has open: as a user who may
 * only read, on the loopback address, with a password and a name of the database that are made anew
 * each time and lie beside the file for its owner alone (ADR 0025).
 */
final class Readers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final String BIND = "h2.bindAddress";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "reader";
  private static final int PATIENCE_MILLIS = 2_000;

  private final Server server;
  private final Path invitation;

  private Readers(Server server, Path invitation) {
    this.server = server;
    this.invitation = invitation;
  }

  /** To be called before the first class of H2 is there, which reads it once. */
  static void stayOnLoopback() {
    if (System.getProperty(BIND) == null) {
      System.setProperty(BIND, LOOPBACK);
    }
  }

  /**
   * Opens the door.
   *
   * @return empty where H2 would listen on another address than the loopback's
   * @throws StoreException when it cannot be opened
   */
  static Optional<Readers> letIn(H2File file, DataSource pool) {
    if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
      LOG.warn("H2 would listen on {}: nobody else may read {}", SysProperties.BIND_ADDRESS, file);
      return Optional.empty();
    }
    String name = FilePassword.random();
    String password = FilePassword.random();
    try {
      allowReading(pool, password);
      Server server = server(name, file);
      Path invitation = invitationTo(file);
      write(file, List.of(String.valueOf(server.getPort()), name, password));
      return Optional.of(new Readers(server, invitation));
    } catch (SQLException | IOException failure) {
      throw StoreException.refused(StoreSentence.NOT_READABLE.with(), failure);
    }
  }

  private static Server server(String name, H2File file) throws SQLException {
    return Server.createTcpServer(
            "-tcpPort", "0", "-tcpDaemon", "-key", name, file.bearingInterrupts())
        .start();
  }

  private static void allowReading(DataSource pool, String password) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create user if not exists " + USER + " password '" + password + "'");
      statement.execute("alter user " + USER + " set password '" + password + "'");
      statement.execute("grant select on schema public to " + USER);
    }
  }

  private static Path invitationTo(H2File file) {
    return file.beside(".readers");
  }

  /** Whole or not at all. */
  private static void write(H2File file, List<String> lines) throws IOException {
    Path draft = file.beside(".readers.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, file.ownerAlone());
    Files.write(draft, lines, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    Files.move(draft, invitationTo(file), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a process has left for others, which may have died since. */
  static Optional<Invitation> invitation(H2File file) {
    try {
      List<String> lines = Files.readAllLines(invitationTo(file), StandardCharsets.US_ASCII);
      return lines.size() == 3
          ? Optional.of(new Invitation(lines.get(0), lines.get(1), lines.get(2)))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(invitation);
    } catch (IOException stays) {
      LOG.debug("{} stays and leads nowhere", invitation, stays);
    }
    server.stop();
  }

  /**
   * How to get in.
   *
   * @param port where
   * @param name what the database is called there
   * @param password of the user who may only read
   */
  record Invitation(String port, String name, String password) {
    /** Empty where nobody answers any more. */
    Optional<HikariDataSource> enter(int poolSize) {
      try {
        knock();
        return Optional.of(
            Pool.reading(
                "jdbc:h2:tcp://" + LOOPBACK + ":" + port + "/" + name,
                USER,
                Secret.of(password),
                poolSize));
      } catch (IOException | RuntimeException nobody) {
        LOG.debug("nobody lets others read at port {}", port, nobody);
        return Optional.empty();
      }
    }

    /** Once; H2 would knock for two seconds. */
    private void knock() throws IOException {
      try (Socket door = new Socket()) {
        door.connect(
            new InetSocketAddress(
                InetAddress.getByAddress(LOOPBACK, new byte[] {127, 0, 0, 1}),
                Integer.parseInt(port)),
            PATIENCE_MILLIS);
      }
    }

    /** Says nothing that lets somebody in. */
    @Override
    public String toString() {
      return "an invitation to port " + port;
    }
  }
}
