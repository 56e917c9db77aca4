package dev.ross.standalone.mail;

import dev.ross.saga.platform.mail.MailPreviews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final DevInbox inbox;
    private final ObjectProvider<MailPreviews> previews;

    /**
     * @param previews absent where no mails are sent
     */
    MailController(DevInbox inbox, ObjectProvider<MailPreviews> previews) {
        this.inbox = inbox;
        this.previews = previews;
    }

    @GetMapping("/dev/mail")
    ResponseEntity<?> read(
            HttpServletRequest request, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        if (!LoopbackRequests.isWhereThisCameIn(request)) {
            return ResponseEntity.notFound().build();
        }
        var mails = inbox.newestFirst();
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.ok().contentType(HTML).body(MailPage.of(mails))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(mails);
    }

    @GetMapping("/dev/mail/templates")
    ResponseEntity<String> templates(
            HttpServletRequest request, @RequestParam(name = "language", defaultValue = "en") String language) {
        var all = previews.getIfAvailable();
        var chosen = Locale.forLanguageTag(language);
        if (all == null || !all.languages().contains(chosen) || !LoopbackRequests.isWhereThisCameIn(request)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(MailTemplatesPage.of(chosen, all.languages(), all.in(chosen)));
    }
}
