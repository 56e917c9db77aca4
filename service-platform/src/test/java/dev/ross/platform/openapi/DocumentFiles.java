package dev.ross.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents that are checked in: of now, which the services serve, and as last released. */
public final class DocumentFiles {
    private static final Path CONTRACTS =
            Path.of(System.getProperty("basedir", "."), "..", "api-contracts").normalize();
    private static final String WRITE = "ross.write-docs";

    private DocumentFiles() {}

    /** The document of now, of {@code command} or {@code query}. */
    public static ObjectNode now(String service) {
        return read(file(service));
    }

    /** The document of the last release. */
    public static ObjectNode released(String service) {
        return read(CONTRACTS.resolve("src/test/resources/openapi/released/" + service + ".json"));
    }

    /** The examples of requests. */
    static JsonNode examples() {
        return parse(text(CONTRACTS.resolve("src/test/resources/openapi/examples.json")));
    }

    static JsonNode parse(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** Requires that the file says what the code says; with {@code -Dross.write-docs} it is written first. */
    public static void requireSame(String service, ObjectNode document) {
        requireSame(file(service), InterfaceDocument.text(document));
    }

    /** Requires the same of a page of {@code docs}. */
    public static void requireSamePage(String page, String text) {
        requireSame(CONTRACTS.resolve("../docs/" + page), text);
    }

    private static void requireSame(Path file, String text) {
        if (System.getProperty(WRITE) != null) write(file, text);
        assertThat(text(file)).as("write it by -D" + WRITE).isEqualTo(text);
    }

    private static Path file(String service) {
        return CONTRACTS.resolve("src/main/resources/openapi/" + service + ".json");
    }

    private static ObjectNode read(Path file) {
        return parse(text(file)) instanceof ObjectNode document
                ? document
                : JsonMapper.shared().createObjectNode();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
