package dev.ross.saga.platform.mail;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Settings of the mail library that hold for the whole process. */
final class MailLibrary {
    private static final String STREAM_PROVIDER = StreamProvider.class.getName();

    private MailLibrary() {}

    /**
     * Names the implementation of encoded streams. Unless it is named the library looks for it in all jars of the class
     * path, several times for each mail: a sixth of the processor time of mailing one.
     */
    static void nameStreamProvider() {
        if (System.getProperty(STREAM_PROVIDER) == null)
            System.setProperty(STREAM_PROVIDER, MailStreamProvider.class.getName());
    }
}
