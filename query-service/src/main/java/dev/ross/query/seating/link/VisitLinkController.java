package dev.ross.query.seating.link;

import static dev.ross.platform.security.CallerKind.ANYONE;

import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.web.IgnoreForeignParameters;
import dev.ross.query.platform.axon.state.ScreenNotShownException;
import dev.ross.query.platform.live.page.Freshness;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.mongo.DocumentBlockedException;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.RenderedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

/** Shows the page of a link. Programs that scan mails open it too, so it changes nothing; its buttons do, by POST. */
@RestController
class VisitLinkController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final LinkSearch search;
    private final VisitPages pages;
    private final Freshness freshness;
    private final AnswerJson json;

    VisitLinkController(LinkSearch search, VisitPages pages, Freshness freshness, AnswerJson json) {
        this.search = search;
        this.pages = pages;
        this.freshness = freshness;
        this.json = json;
    }

    /**
     * The visit that a link in a mail is about, with the answers that may be given now: as JSON or, for a browser, as a
     * page with a button for each answer. The link is all that is needed. The page is in the first language of
     * {@code Accept-Language} that there is, or in English.
     *
     * @param position as in the header {@code Ross-Position}, for browsers that are sent back after an answer
     * @param refused the code with which an answer was refused, for which the page has a sentence
     */
    @GetMapping("/visit-links/{link}")
    @AllowedFor(ANYONE)
    @IgnoreForeignParameters
    ResponseEntity<RenderedAnswer<VisitLinkView>> visit(
            @PathVariable String link,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable String refused,
            HttpServletRequest request)
            throws InterruptedException {
        if (!RequestedFormat.isPageForPeople(request)) return asJson(find(link, position, request));
        var texts = pages.texts(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var address = request.getRequestURI();
        try {
            var found = find(link, position, request);
            var answer = answer(HttpStatus.OK);
            if (found.position() >= 0) answer.header(Freshness.POSITION, String.valueOf(found.position()));
            return asPage(answer, pages.visit(found.view(), address, refused, position != null, texts), texts);
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.UNKNOWN)
                return asPage(answer(HttpStatus.NOT_FOUND), pages.unknown(texts), texts);
            if (problem.code() == ProblemCode.NOT_YET) return notYet(address, texts);
            throw problem;
        } catch (ScreenNotShownException | DocumentBlockedException stopped) {
            return notYet(address, texts);
        }
    }

    private LinkSearch.FoundVisit find(String link, @Nullable Long position, HttpServletRequest request)
            throws InterruptedException {
        freshness.await(LinkedVisits.NAME, request);
        if (position != null) freshness.awaitPosition(LinkedVisits.NAME, position);
        return search.find(link);
    }

    private ResponseEntity<RenderedAnswer<VisitLinkView>> asJson(LinkSearch.FoundVisit found) {
        var answer = answer(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON);
        if (found.position() >= 0) answer.header(Freshness.POSITION, String.valueOf(found.position()));
        return answer.body(new RenderedAnswer<>(json.bytes(found.view()), VisitLinkView.class));
    }

    private ResponseEntity<RenderedAnswer<VisitLinkView>> notYet(String address, LocalizedTexts texts) {
        var answer = answer(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "2");
        return asPage(answer, pages.notYet(address, texts), texts);
    }

    private ResponseEntity<RenderedAnswer<VisitLinkView>> asPage(
            BodyBuilder answer, String html, LocalizedTexts texts) {
        return answer.contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag())
                .header("Content-Security-Policy", pages.policy())
                .body(new RenderedAnswer<>(html.getBytes(StandardCharsets.UTF_8), VisitLinkView.class));
    }

    /** The address is a secret of its guest: nothing keeps the answer, passes the address on, or lists it. */
    private static BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, Freshness.POSITION)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
