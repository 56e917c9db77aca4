package dev.ross.query.platform.live.page;

import dev.ross.query.platform.live.ManyScreens;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes screens as pages of JSON. */
@Component
class ScreenPages {
    /** How long a browser or proxy may use a page that is the same for everybody without asking again. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final RenderedPages rendered;
    private final AnswerJson json;

    ScreenPages(RenderedPages rendered, AnswerJson json) {
        this.rendered = rendered;
        this.json = json;
    }

    /**
     * @param format any but a stream
     * @param confirmed run before anything of the answer is written
     * @param forAnyone whether everybody sees the same
     */
    <S> void write(
            ScreenAnswer<S, ?> screen,
            RequestedFormat format,
            Runnable confirmed,
            boolean forAnyone,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var snapshot = screen.source().read();
        var page = rendered.of(screen, snapshot.state(), format);
        confirmed.run();
        if (snapshot.position() >= 0) response.setHeader(Freshness.POSITION, String.valueOf(snapshot.position()));
        if (page == null) throw new Problem(ProblemCode.UNKNOWN);
        screen.pageRead().accept(page.answer());
        if (page.answer() instanceof ListPage<?> part && part.next() != null)
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(request, part.next())));
        write(page, forAnyone, request, response);
    }

    /** Screens of which there is nothing to see are left out. */
    void write(ManyScreens screens, Runnable confirmed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        screens.screens().forEach((name, screen) -> answers.put(name, answer(screen)));
        confirmed.run();
        write(RenderedPage.of(answers, RequestedFormat.PAGE, json), false, request, response);
    }

    private static <S> @Nullable Object answer(ScreenAnswer<S, ?> screen) {
        return screen.presentation().show(screen.source().read().state());
    }

    private static void write(
            RenderedPage page, boolean forAnyone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                (forAnyone
                                ? CacheControl.maxAge(KEPT).cachePublic()
                                : CacheControl.noCache().cachePrivate())
                        .getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        response.addHeader(HttpHeaders.VARY, Freshness.POSITION);
        if (new ServletWebRequest(request, response).checkNotModified(page.tag())) return;
        response.setContentType(page.format().type().toString());
        response.setContentLength(page.bytes().length);
        response.getOutputStream().write(page.bytes());
    }

    private static String next(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("after", cursor)
                .build()
                .toUriString();
    }
}
