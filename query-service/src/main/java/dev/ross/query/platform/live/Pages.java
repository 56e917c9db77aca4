package dev.ross.query.platform.live;

import dev.ross.query.platform.web.Json;
import dev.ross.query.platform.web.Page;
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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Screens as pages of JSON. */
@Component
class Pages {
    /** How long a browser or proxy may show what everybody sees without asking again. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final RenderedPages rendered;
    private final Json json;

    Pages(RenderedPages rendered, Json json) {
        this.rendered = rendered;
        this.json = json;
    }

    /**
     * @param confirmed run before anything of the answer is written
     * @param forAnyone whether everybody sees the same
     */
    <S> void write(
            Screen<S> screen,
            Runnable confirmed,
            boolean forAnyone,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var moment = screen.source().read();
        var page = rendered.of(screen, moment.state());
        confirmed.run();
        if (moment.position() >= 0) response.setHeader(Freshness.POSITION, String.valueOf(moment.position()));
        if (page == null) throw new Problem(ProblemCode.UNKNOWN);
        screen.pageRead().accept(page.answer());
        if (page.answer() instanceof Page<?> part && part.next() != null)
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(request, part.next())));
        write(page, forAnyone, request, response);
    }

    /** Those of which there is nothing to see are left out. */
    void write(ManyScreens screens, Runnable confirmed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        screens.screens().forEach((name, screen) -> answers.put(name, answer(screen)));
        confirmed.run();
        write(RenderedPage.of(answers, json), false, request, response);
    }

    private static <S> @Nullable Object answer(Screen<S> screen) {
        return screen.lens().show(screen.source().read().state());
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
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
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
