package dev.ross.platform.serialization;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;

/** A class whose instances are stored as events: a member of a sealed interface that is named an event. */
record StoredEvent(Class<?> type) {

    /** All events there are; those of tests aside, since they are never stored. */
    static Stream<StoredEvent> released() {
        return among(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.ross.contracts"));
    }

    static Stream<StoredEvent> among(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::reflect)
                .filter(type -> type.isSealed() && type.getSimpleName().endsWith("Event"))
                .flatMap(StoredEvent::of)
                .distinct();
    }

    /** The members of a sealed interface, also those of the sealed interfaces it permits. */
    static Stream<StoredEvent> of(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEvent::of)
                : Stream.of(new StoredEvent(type));
    }

    Optional<String> revision() {
        return Optional.ofNullable(type.getAnnotation(Revision.class)).map(Revision::value);
    }

    boolean isStoredAs(SerializedType stored) {
        return type.getName().equals(stored.getName()) && revision().equals(Optional.ofNullable(stored.getRevision()));
    }

    /** The interface's and the record's name together: {@code HailEvent.ServerHailed}. */
    String name() {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    @Override
    public String toString() {
        return name();
    }
}
