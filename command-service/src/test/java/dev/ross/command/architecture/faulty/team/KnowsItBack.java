package dev.ross.command.architecture.faulty.team;

import dev.ross.command.architecture.faulty.seating.PublicForNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PostMapping;

public final class KnowsItBack {
    @Autowired
    private @Nullable PublicForNobody injected;

    @PostMapping("/for-whom")
    @Nullable
    PublicForNobody openToAll() {
        return injected;
    }
}
