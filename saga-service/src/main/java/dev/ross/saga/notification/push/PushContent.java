package dev.ross.saga.notification.push;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.saga.notification.template.MailSummary;
import dev.ross.saga.notification.template.UnaddressedMail;
import dev.ross.saga.platform.mail.MailToSend;
import dev.ross.saga.platform.push.PushRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes what a device shows of a message: no more than the subject and the title of its mail, and its link. */
final class PushContent {
    private static final JsonMapper JSON = new JsonMapper();

    private PushContent() {}

    static byte[] of(UnaddressedMail draft, Addressee addressee, Recipient recipient, String tag) {
        var summary = draft.summary(addressee, recipient);
        var whole = json(summary, tag, true);
        return whole.length <= PushRequest.MOST_BYTES ? whole : json(summary, tag, false);
    }

    /** What a device shows at most once, and a push server keeps at most once. */
    static String tagOf(NotificationId notification) {
        return UnaddressedMail.shortened(notification.toString());
    }

    private static byte[] json(MailSummary summary, String tag, boolean withLink) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("title", MailToSend.oneLine(summary.subject()))
                .put("body", MailToSend.oneLine(summary.title()))
                .put("tag", tag);
        if (withLink && summary.link() != null) content.put("url", summary.link());
        return JSON.writeValueAsBytes(content);
    }
}
