package dev.ross.saga.notification;

import java.util.Map;

/** The rows of the tables about mails, each a key and a number, where there is no database. */
public interface MailRows {
    /** The beginning of the keys of accepted mails; the attempt and the addressee follow. */
    String ACCEPTED = "sent_mail/";

    /** The beginning of the keys of addresses that refused. */
    String REFUSED = "refused_address/";

    Map<String, Integer> rows();

    void putRow(String key, int number);
}
