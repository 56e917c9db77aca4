package dev.ross.query.platform.live.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestedFormatTest {
    @Test
    void withoutAnAcceptHeaderItIsThePage() {
        assertThat(RequestedFormat.by(new MockHttpServletRequest(), true)).isEqualTo(RequestedFormat.PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, PAGE",
        "application/json, PAGE",
        "text/event-stream, STREAM",
        "text/*, TEXT",
        "'text/event-stream;q=0.5, application/json', PAGE",
        "'text/html, text/plain;q=0.5, */*;q=0.1', TEXT",
        "'text/plain, application/pdf', TEXT",
        "'application/pdf, text/plain', PDF",
        "'text/plain, */*', TEXT",
        "'*/*, text/plain', PAGE",
    })
    void theBestOfTheAcceptedTypesIsGiven(String accept, RequestedFormat format) {
        assertThat(RequestedFormat.by(accepting(accept), true)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "'text/plain;q=0, */*', PAGE",
        "'*/*, text/plain;q=0', PAGE",
        "'application/json;q=0, */*', TEXT",
        "'*/*, application/json;q=0, text/*;q=0', PDF",
        "'text/*;q=0, text/plain;q=0.1, */*;q=0', TEXT",
        "'application/*, application/json;q=0.1', PDF",
        "'text/event-stream;q=0, */*', PAGE",
    })
    void theMostSpecificRangeDecides(String accept, RequestedFormat format) {
        assertThat(RequestedFormat.by(accepting(accept), true)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain;q=0",
                "text/*, text/plain;q=0",
                "application/json;q=0, application/pdf;q=0, text/*;q=0, */*",
                "nonsense"
            })
    void whatExcludesAllOfThemIsRefused(String accept) {
        assertThatThrownBy(() -> RequestedFormat.by(accepting(accept), true)).isInstanceOf(Problem.class);
    }

    @Test
    void ofAListThatIsNoScreenOnlyJsonIsThere() {
        RequestedFormat.requirePage(accepting("text/html, */*;q=0.1"));
        assertThatThrownBy(() -> RequestedFormat.requirePage(accepting("application/json;q=0, */*")))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'*/*', PAGE",
        "'text/html,application/xhtml+xml,*/*;q=0.8', HTML",
        "'application/pdf', PDF",
        "'text/csv', CSV",
        "'text/*, text/html;q=0', CSV",
        "'application/json;q=0.1, application/*;q=0.5', PDF",
    })
    void aDocumentIsGivenInTheFormatThatIsAskedFor(String accept, RequestedFormat format) {
        assertThat(RequestedFormat.ofDocument(accepting(accept))).isEqualTo(format);
    }

    @Test
    void aDocumentIsNeitherAStreamNorPlainText() {
        for (var accept : List.of("text/event-stream", "text/plain", "image/png"))
            assertThatThrownBy(() -> RequestedFormat.ofDocument(accepting(accept)))
                    .isInstanceOf(Problem.class);
    }

    private static HttpServletRequest accepting(String accept) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        return request;
    }
}
