package dev.ross.platform.architecture.faulty.other;

import dev.ross.platform.architecture.faulty.feature.CycleFirst;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PostMapping;

/** Has an injected field, and a handler that declares no callers. */
public final class CycleSecond {
    @Autowired
    private @Nullable CycleFirst injected;

    @PostMapping("/undeclared")
    @Nullable
    CycleFirst undeclared() {
        return injected;
    }
}
