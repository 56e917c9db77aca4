package dev.ross.query.me.consent;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.web.IgnoreForeignParameters;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.RenderedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the page of a link. Programs that scan mails open it too, so it changes nothing; its button does, by POST. */
@RestController
class ConsentPageController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ConsentLinks links;
    private final ConsentPages pages;
    private final AnswerJson json;
    private final Clock clock;

    ConsentPageController(ConsentLinks links, ConsentPages pages, AnswerJson json, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The consent that a link in a mail withdraws: as JSON or, for a browser, as a page with a button. The link is all
     * that is needed. The page is in the first language of {@code Accept-Language} that there is, or in English.
     *
     * @param done whether the button was pressed, for browsers that are sent back after that
     */
    @GetMapping(ConsentLinks.PATH + "{code}")
    @AllowedFor(ANYONE)
    @IgnoreForeignParameters
    ResponseEntity<RenderedAnswer<ConsentLinkView>> show(
            @PathVariable String code, @RequestParam(defaultValue = "false") boolean done, HttpServletRequest request) {
        var view = links.read(code, clock.instant()).map(ConsentLinkView::of);
        if (!RequestedFormat.isPageForPeople(request))
            return answer(HttpStatus.OK)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new RenderedAnswer<>(
                            json.bytes(view.orElseThrow(() -> new Problem(ProblemCode.UNKNOWN))),
                            ConsentLinkView.class));
        var texts = pages.texts(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (view.isEmpty()) return asPage(HttpStatus.NOT_FOUND, pages.unknown(texts), texts);
        var page = done ? pages.done(texts) : pages.question(view.get(), request.getRequestURI(), texts);
        return asPage(HttpStatus.OK, page, texts);
    }

    private ResponseEntity<RenderedAnswer<ConsentLinkView>> asPage(
            HttpStatus status, String html, LocalizedTexts texts) {
        return answer(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag())
                .header("Content-Security-Policy", pages.policy())
                .body(new RenderedAnswer<>(html.getBytes(StandardCharsets.UTF_8), ConsentLinkView.class));
    }

    /** The address is a secret of its guest: nothing keeps the answer, passes the address on, or lists it. */
    private static BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
