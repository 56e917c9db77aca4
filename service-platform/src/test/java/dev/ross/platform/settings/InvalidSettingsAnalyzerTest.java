package dev.ross.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class InvalidSettingsAnalyzerTest {
    @Test
    void isFoundByTheFramework() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.FailureHandler.logging(
                                        org.apache.commons.logging.LogFactory.getLog(getClass()))))
                .hasAtLeastOneElementOfType(InvalidSettingsAnalyzer.class);
    }

    @Test
    void settingsAreToldInTheirSentenceAlone() {
        var failure = new IllegalStateException(
                "outer", new InvalidSettings(List.of("Property ross.keys.url must not be blank.")));
        assertThat(Objects.requireNonNull(new InvalidSettingsAnalyzer().analyze(failure))
                        .getDescription())
                .isEqualTo("Property ross.keys.url must not be blank.");
    }
}
