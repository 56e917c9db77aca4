package dev.ross.platform.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports in one sentence which secret kept the service from starting. */
public class WrongSecretAnalyzer extends AbstractFailureAnalyzer<WrongSecret> {
    @Override
    protected FailureAnalysis analyze(Throwable start, WrongSecret wrong) {
        return new FailureAnalysis(
                String.valueOf(wrong.getMessage()), "See docs/operations.md on how secrets are exchanged.", wrong);
    }
}
