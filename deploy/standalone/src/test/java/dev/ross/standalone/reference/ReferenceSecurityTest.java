package dev.ross.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.OpenApiConfiguration;
import dev.ross.platform.openapi.OpenApiDocument;
import dev.ross.standalone.WebOnlyApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

class ReferenceSecurityTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(ReferenceApplication.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.config.name=none")
                .run();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void thePageLoadsItsOwnFilesAlone() throws Exception {
        var page = get("/reference");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(page.body()).doesNotContain("http", "<style", "style=", "onload");
        for (var file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "reference.js"}) {
            assertThat(page.body()).contains("\"/reference/" + file + "\"");
            assertThat(get("/reference/" + file).statusCode()).isEqualTo(200);
        }
        assertThat(get("/reference/oauth2-redirect.js").statusCode()).isEqualTo(404);
    }

    @Test
    void oneDocumentDescribesWhatBothServicesAnswer() throws Exception {
        var document = JsonMapper.shared().readTree(get("/openapi.json").body());
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/paths/~1api~1v1~1restaurants").propertyNames()).contains("get", "post");
        assertThat(List.copyOf(document.path("paths").propertyNames())).isSorted();
        var ids = document.path("paths").findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void whoHasTheDocumentIsToldSo() throws Exception {
        var tag = get("/openapi.json").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/openapi.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void nobodyReadsFasterThanOtherThingsThatNeedNoToken() {
        var answers = Stream.generate(() -> get("/openapi.json").statusCode()).limit(200);
        assertThat(answers).contains(429);
    }

    private HttpResponse<String> get(String path, String... headers) {
        var address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path;
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @WebOnlyApplication
    @Import({ReferenceSecurity.class, OpenApiConfiguration.class})
    static class ReferenceApplication {
        @Bean
        OpenApiDocument commands() {
            return new OpenApiDocument("command");
        }

        @Bean
        OpenApiDocument queries() {
            return new OpenApiDocument("query");
        }
    }
}
