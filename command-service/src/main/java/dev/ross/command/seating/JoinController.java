package dev.ross.command.seating;

import dev.ross.command.platform.security.MayBe;
import dev.ross.command.platform.security.Who;
import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.platform.http.SharedSecretTokens;
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
    private final Joining joining;
    private final SharedSecretTokens tokens;

    JoinController(Joining joining, SharedSecretTokens tokens) {
        this.joining = joining;
        this.tokens = tokens;
    }

    /** Changes nothing that anybody else sees, and so is no command: who joins is given a token, and that is all. */
    @PostMapping("/seatings/{seating}/join")
    @MayBe(Who.ANYONE)
    ResponseEntity<Joined> join(@PathVariable SeatingId seating, @Valid @RequestBody JoinRequest body) {
        var companion = joining.join(seating, body.code());
        var claims = CompanionClaims.of(companion.sitting());
        var token = tokens.issue(companion.subject(), companion.expiresAt(), claims);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Joined(token, companion.expiresAt()));
    }

    record JoinRequest(@NotBlank @Size(max = 40) String code) {}

    /**
     * @param token to be sent as a bearer's, until the party leaves
     * @param expiresAt when it ends at the latest
     */
    record Joined(String token, Instant expiresAt) {}
}
