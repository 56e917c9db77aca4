package dev.ross.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.ross.platform.serialization.StoredShapes;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that a changed snapshot has a new revision: a snapshot of another revision is ignored, not read. */
class SnapshotShapesTest {
    private static final StoredShapes SHAPES = new StoredShapes("stored-shapes");

    @TestFactory
    Stream<DynamicTest> eachSnapshotIsStoredInTheShapeOfItsRevision() {
        return aggregates().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    assertThat(type).hasAnnotation(Revision.class);
                    SHAPES.check(type);
                }));
    }

    @Test
    void whateverWasStoredStillHasItsClass() {
        assertThat(SHAPES.names())
                .allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
    }

    private static List<? extends Class<?>> aggregates() {
        var found = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.ross.command").stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)))
                        .map(type -> (Class<?>) type.reflect())
                        .toList();
        assertThat(found).hasSizeGreaterThan(9);
        return found;
    }
}
