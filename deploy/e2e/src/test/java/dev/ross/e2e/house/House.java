package dev.ross.e2e.house;

import dev.ross.e2e.mail.Inbox;
import java.net.URI;

/** The house as the stories know it, through all its runs, of however many processes it consists. */
public interface House extends AutoCloseable {
    /** Returns when it is ready. */
    void open();

    /** Opens while its mail server is away. */
    void openWithoutMail();

    /** Whatever became of the mail server, from now on it is there. */
    void mailReturns();

    boolean isOpen();

    /** Pulls the plug: what it runs of ours is gone at once, what it stands upon stays behind. */
    void kill();

    URI system();

    URI identity();

    default URI issuer() {
        return identity().resolve("/realms/ross");
    }

    Inbox inbox();

    /** A password that it made for itself. */
    String secret(String name);

    @Override
    void close();
}
