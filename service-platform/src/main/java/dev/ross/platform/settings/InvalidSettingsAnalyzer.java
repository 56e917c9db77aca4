package dev.ross.platform.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports settings that are missing or wrong, without a stack trace. */
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable start, InvalidSettings settings) {
        return new FailureAnalysis(
                String.valueOf(settings.getMessage()),
                "Set it by a property or by a variable of the environment: docs/settings.md lists both.",
                settings);
    }
}
