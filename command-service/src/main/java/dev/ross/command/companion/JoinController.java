package dev.ross.command.companion;

import dev.ross.contracts.seating.companion.CompanionClaims;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import dev.ross.platform.token.SharedSecretTokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JoinController {
    private final CompanionAdmission admission;
    private final SharedSecretTokens tokens;

    JoinController(CompanionAdmission admission, SharedSecretTokens tokens) {
        this.admission = admission;
        this.tokens = tokens;
    }

    /**
     * Returns a companion's token to those who know the code of the table. It is no command, since it changes no
     * state.
     */
    @PostMapping("/seatings/{seating}/join")
    @AllowedFor(CallerKind.ANYONE)
    ResponseEntity<Joined> join(@PathVariable SeatingId seating, @Valid @RequestBody JoinRequest body) {
        var companion = admission.join(seating, body.code());
        var claims = CompanionClaims.of(companion.seatedPeriod());
        var token = tokens.issue(companion.subject(), companion.expiresAt(), claims);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Joined(token, companion.expiresAt()));
    }

    record JoinRequest(@NotBlank @Size(max = 40) String code) {}

    /**
     * @param token to be sent as a bearer token, until the party leaves
     * @param expiresAt when it expires at the latest
     */
    record Joined(String token, Instant expiresAt) {}
}
