package dev.ross.query.platform.live.page;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format in which a caller requests a screen. */
public enum RequestedFormat {
    PAGE(MediaType.APPLICATION_JSON),
    STREAM(MediaType.TEXT_EVENT_STREAM),
    /** Text as it is set on paper. */
    TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF),
    /** A page for people, of answers that are no screens. */
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
    /** A table for other programs. */
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private static final List<RequestedFormat> OF_SCREENS = List.of(PAGE, STREAM);
    private static final List<RequestedFormat> OF_PAPER = List.of(PAGE, STREAM, TEXT, PDF);
    private static final List<RequestedFormat> OF_DOCUMENTS = List.of(PAGE, HTML, PDF, CSV);

    private final MediaType type;

    RequestedFormat(MediaType type) {
        this.type = type;
    }

    public MediaType type() {
        return type;
    }

    /**
     * @param onPaper whether the screen can also be had as text and as PDF
     */
    static RequestedFormat by(HttpServletRequest request, boolean onPaper) {
        return best(onPaper ? OF_PAPER : OF_SCREENS, ranges(request))
                .orElseThrow(() -> onPaper ? Problem.notOnPaper() : new Problem(ProblemCode.NOT_ACCEPTABLE));
    }

    /**
     * For answers that are no screens and cannot be streamed.
     *
     * @throws Problem if the caller does not accept JSON
     */
    public static void requirePage(HttpServletRequest request) {
        if (!PAGE.isAccepted(ranges(request))) throw Problem.notAsPage();
    }

    /**
     * For answers that are no screens, of which there is also a page for people: whether the caller would rather have that
     * than JSON.
     *
     * @throws Problem if the caller accepts neither
     */
    public static boolean isPageForPeople(HttpServletRequest request) {
        return best(List.of(PAGE, HTML), ranges(request)).orElseThrow(Problem::notForPeople) == HTML;
    }

    /**
     * For answers that are no screens and are documents too: a page, a PDF or a table.
     *
     * @throws Problem if the caller accepts none of them
     */
    public static RequestedFormat ofDocument(HttpServletRequest request) {
        return best(OF_DOCUMENTS, ranges(request)).orElseThrow(Problem::notAsDocument);
    }

    private static Optional<RequestedFormat> best(List<RequestedFormat> formats, List<MediaType> ranges) {
        return formats.stream()
                .filter(format -> format.isAccepted(ranges))
                .min(Comparator.comparingInt(format -> format.rank(ranges)));
    }

    private boolean isAccepted(List<MediaType> ranges) {
        return rangeIn(ranges).filter(range -> range.getQualityValue() > 0).isPresent();
    }

    private int rank(List<MediaType> ranges) {
        return rangeIn(ranges).map(ranges::indexOf).orElseThrow();
    }

    /**
     * The range that decides about this format: the most specific one that contains it, whatever the quality of others (RFC
     * 9110, 12.5.1). Of several the first one.
     */
    private Optional<MediaType> rangeIn(List<MediaType> ranges) {
        return ranges.stream().filter(this::isIn).min(Comparator.comparingInt(RequestedFormat::wildcards));
    }

    /** A stream is given only to those who name it: others would wait for its end. */
    private boolean isIn(MediaType range) {
        return this == STREAM ? range.equalsTypeAndSubtype(type) : range.includes(type);
    }

    private static int wildcards(MediaType range) {
        return (range.isWildcardType() ? 1 : 0) + (range.isWildcardSubtype() ? 1 : 0);
    }

    /** The accepted ranges, the highest quality first; none if they cannot be read. */
    private static List<MediaType> ranges(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) return List.of(MediaType.APPLICATION_JSON);
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }
}
