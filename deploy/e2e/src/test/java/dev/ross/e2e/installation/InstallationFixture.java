package dev.ross.e2e.installation;

import dev.ross.e2e.mail.Inbox;
import java.net.URI;

/** An installation as the stories use it, through all its runs, of any number of processes. */
public interface InstallationFixture extends AutoCloseable {
    /** Returns when it is ready. */
    void open();

    /** Opens while its mail server is unreachable. */
    void openWithoutMail();

    /** From now on the mail server is reachable, whatever its state was. */
    void mailReturns();

    boolean isOpen();

    /** Kills our own processes at once, as a power cut does; databases and identity provider keep running. */
    void kill();

    /** Drops all views while our own processes do not run: they are rebuilt from the events when it opens again. */
    void dropViews();

    URI system();

    URI identity();

    default URI issuer() {
        return identity().resolve("/realms/ross");
    }

    Inbox inbox();

    /** A password that it generated. */
    String secret(String name);

    @Override
    void close();
}
