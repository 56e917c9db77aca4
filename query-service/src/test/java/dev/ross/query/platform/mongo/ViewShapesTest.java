package dev.ross.query.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.platform.mongo.document.RecordShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Compares the stored shapes of all views' documents with those on file. If one changes, rename the view in the same
 * commit and remove the line of the former name: {@code target/view-shapes.txt} has the new content of {@code
 * view-shapes.txt}.
 */
@QueryServiceTest
class ViewShapesTest {
    @Autowired
    List<ViewStore<?>> views;

    @Test
    void aViewThatChangesItsShapeTakesAnotherName() throws IOException {
        Map<String, String> now = new TreeMap<>();
        views.forEach(view -> now.put(view.name(), view.shape().text()));
        Files.writeString(Path.of("target", "view-shapes.txt"), text(now));

        assertThat(now).isEqualTo(pinned());
    }

    @Test
    void anotherFieldAnotherTypeAndAnotherFieldFurtherDownAreOtherShapes() {
        var shapes = List.of(
                RecordShape.of(One.class).text(),
                RecordShape.of(OneMore.class).text(),
                RecordShape.of(Renamed.class).text(),
                RecordShape.of(Deeper.class).text());
        assertThat(shapes)
                .containsExactly("{a:[String]}", "{a:[String],b:int}", "{z:[String]}", "{a:[{a:[String],b:int}]}");
    }

    private static Map<String, String> pinned() throws IOException {
        try (var file = ViewShapesTest.class.getResourceAsStream("/view-shapes.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one, TreeMap::new));
        }
    }

    private static String text(Map<String, String> shapes) {
        return shapes.entrySet().stream()
                .map(view -> view.getKey() + " " + view.getValue() + "\n")
                .collect(Collectors.joining());
    }

    record One(List<String> a) {}

    record OneMore(List<String> a, int b) {}

    record Renamed(List<String> z) {}

    record Deeper(List<OneMore> a) {}
}
