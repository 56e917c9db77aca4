package dev.ross.query.platform.live.page;

import dev.ross.query.platform.live.ManyScreens;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.connection.SseConnection;
import dev.ross.query.platform.live.stream.LiveStreams;
import dev.ross.query.platform.paper.PrintableAnswer;
import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.security.StreamAdmissions;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes the screen, or several, that a controller returns in the format that the caller accepts: a page of JSON, or a
 * stream.
 */
@Component
class ScreenReturnValueHandler implements HandlerMethodReturnValueHandler {
    private static final Pattern ID = Pattern.compile("-?\\d{1,19}\\.[A-Za-z0-9_-]{16}");

    private final Freshness freshness;
    private final LiveStreams streams;
    private final StreamAdmissions admissions;
    private final ScreenPages pages;

    ScreenReturnValueHandler(Freshness freshness, LiveStreams streams, StreamAdmissions admissions, ScreenPages pages) {
        this.freshness = freshness;
        this.streams = streams;
        this.admissions = admissions;
        this.pages = pages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == ScreenAnswer.class || returned.getParameterType() == ManyScreens.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException, InterruptedException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (request == null || response == null || answer == null) throw new IllegalStateException("not over HTTP");
        var wanted = RequestedFormat.by(request, isOnPaper(returned));
        var screens = prefixed(answer);
        if (wanted == RequestedFormat.STREAM) mayBeWatched(screens);
        var admission = admissions.of(request);
        var waited = false;
        for (var screen : screens.values()) waited |= freshness.await(screen, request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (wanted == RequestedFormat.STREAM) stream(screens, admission, waited, request, response);
        else page(answer, wanted, admission, waited, request, response);
    }

    /** Whether what the controller's method names as shown can also be had as text and as PDF. */
    private static boolean isOnPaper(MethodParameter returned) {
        var shown = ResolvableType.forMethodParameter(returned)
                .as(ScreenAnswer.class)
                .resolveGeneric(1);
        return shown != null && PrintableAnswer.class.isAssignableFrom(shown);
    }

    private static void mayBeWatched(Map<String, ScreenAnswer<?, ?>> screens) {
        for (var screen : screens.values())
            if (!screen.presentation().watchable())
                throw new Problem(ProblemCode.NOT_ACCEPTABLE, "This can be had as application/json only; ask again.");
    }

    /** Checks once more between reading and writing whether the caller may read: reading may have taken its time. */
    private void page(
            Object answer,
            RequestedFormat format,
            StreamAdmission admission,
            boolean waited,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Runnable confirmed = () -> admission.confirm(waited);
        if (answer instanceof ManyScreens many) pages.write(many, confirmed, request, response);
        else pages.write((ScreenAnswer<?, ?>) answer, format, confirmed, admission.anonymous(), request, response);
    }

    private static Map<String, ScreenAnswer<?, ?>> prefixed(Object answer) {
        if (answer instanceof ScreenAnswer<?, ?> one) return Map.of("", one);
        Map<String, ScreenAnswer<?, ?>> prefixed = new LinkedHashMap<>();
        ((ManyScreens) answer).screens().forEach((name, screen) -> prefixed.put(name + ".", screen));
        return prefixed;
    }

    private void stream(
            Map<String, ScreenAnswer<?, ?>> screens,
            StreamAdmission admission,
            boolean waited,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var subscriber = streams.admit(screens, admission, waited, Freshness.isAskedFor(request), lastSeen(request));
        try {
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                SseConnection.headers(response);
                subscriber.end();
            } else {
                subscriber.begin(SseConnection.open(request, response));
            }
        } catch (IOException | RuntimeException broken) {
            subscriber.end();
            throw broken;
        }
    }

    /** The id of the last event; absent if it is not of the present format. */
    private static @Nullable String lastSeen(HttpServletRequest request) {
        var id = request.getHeader("Last-Event-ID");
        return id != null && ID.matcher(id).matches() ? id : null;
    }
}
