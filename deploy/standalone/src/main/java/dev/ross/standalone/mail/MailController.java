package dev.ross.standalone.mail;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailController {
    private final DevInbox inbox;

    MailController(DevInbox inbox) {
        this.inbox = inbox;
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

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
}
