package dev.ross.query.platform.mongo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import dev.ross.platform.settings.InvalidSettings;
import dev.ross.query.QueryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ReadWritePolicyTest {
    @Test
    void viewsAndTokensAreWrittenToAMajorityAndReadFromThePrimary() {
        var uri = "mongodb://127.0.0.1:1/ross";
        try (var client = MongoClients.create(uri)) {
            var tokens = new QueryDatabase()
                    .queryDatabase(client, new ViewProperties("ross"))
                    .getCollection("tokens");
            assertThat(tokens.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(tokens.getReadPreference()).isEqualTo(ReadPreference.primary());
            assertThat(tokens.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w=1",
                "w=0",
                "w=2",
                "journal=false",
                "readPreference=secondaryPreferred",
                "readPreference=nearest",
                "readConcernLevel=local"
            })
    void anAddressThatAsksForLessIsRefusedAndItsPasswordNotTold(String option) {
        assertThatThrownBy(() -> ReadWritePolicy.check("mongodb://ross:secret@mongo.example/ross?" + option))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("ROSS_MONGO_URI")
                .hasMessageContaining(option.substring(0, option.indexOf('=')))
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ross:secret@mongo.example", "mongodb://", "mongodb://ross:se:cret@mongo.example", "secret"})
    void whatIsNoAddressIsRefusedAndItsPasswordNotTold(String uri) {
        assertThatThrownBy(() -> ReadWritePolicy.check(uri))
                .isInstanceOf(InvalidSettings.class)
                .hasNoCause()
                .hasMessageContaining("is not an address of MongoDB")
                .hasMessageNotContaining("cret");
    }

    @Test
    void aServiceEndsByItBeforeAnyBeanIsMade() {
        var key = "ross.companion.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        var service = new SpringApplicationBuilder(QueryService.class)
                .profiles("axon-server")
                .properties("spring.config.name=query-service", "server.port=0", "spring.main.banner-mode=off")
                .properties("ross.keys.url=jdbc:postgresql://127.0.0.1:1/none", "ross.keys.username=none")
                .properties("ross.keys.password=none", key, key.replace("companion.secret", "keys.master-key"));
        assertThatThrownBy(() -> service.run("--spring.mongodb.uri=secret"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("is not an address of MongoDB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?w=majority", "?journal=true&readPreference=primary", "?readConcernLevel=majority"})
    void anAddressThatAsksForNoLessIsTaken(String options) {
        ReadWritePolicy.check("mongodb://mongo.example/ross" + options);
    }
}
