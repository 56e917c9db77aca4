package dev.ross.query.platform.mongo.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.serialization.SampleMaker;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;

@QueryServiceTest
class ViewDocumentsTest {
    @Autowired
    List<ViewStore<?>> views;

    @Test
    void theDocumentsOfEveryViewAreWrittenAsTheDriverEncodesThemAndReadAsTheyWere() {
        var samples = new SampleMaker();
        assertThat(views).isNotEmpty().allSatisfy(view -> {
            var type = contentOf(view);
            DriverEncoding.isWrittenAndReadAgain(type, samples.make(type));
        });
    }

    private static Class<?> contentOf(ViewStore<?> view) {
        return Objects.requireNonNull(
                ResolvableType.forInstance(view).as(ViewStore.class).resolveGeneric(0));
    }
}
