package dev.ross.saga.platform.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ross.platform.settings.NodeProperties;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class NodeNameTest {
    private static final String PROCESS = "trial";
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(SagaTestStores.fresh(), properties -> properties.put("ross.node", "node"));
        var stores = storesOf("node");
        stores.transactions()
                .executeInTransaction(
                        () -> stores.tokens().initializeTokenSegments(PROCESS, 1, new GlobalSequenceTrackingToken(7)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void claimsAreMadeUnderTheNameThatIsGiven() {
        await().until(() -> service.count("tokenentry", "processorname = 'team-identity' AND owner = 'node'") == 1);
    }

    @Test
    void aNodeThatComesBackUnderItsNameTakesItsClaimsAtOnceAndAnotherWaitsUntilTheyLapse() {
        claimedBy("node");
        assertThat(claimedBy("node")).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThatThrownBy(() -> claimedBy("annex")).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void nodesThatStartTogetherForTheFirstTimeAllStart() {
        JdbcClient.create(service.context.getBean("sagaDataSource", DataSource.class))
                .sql("DELETE FROM tokenentry WHERE processorname = '__config'")
                .update();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var storesOfNodes = IntStream.range(0, 4)
                    .mapToObj(node -> CompletableFuture.supplyAsync(() -> storesOf("node " + node), nodes))
                    .toList();
            assertThat(storesOfNodes)
                    .allSatisfy(stores -> assertThat(stores.join()).isNotNull());
        }
        assertThat(service.count("tokenentry", "processorname = '__config'")).isEqualTo(1);
    }

    private static TrackingToken claimedBy(String node) {
        var stores = storesOf(node);
        return stores.transactions().fetchInTransaction(() -> stores.tokens().fetchToken(PROCESS, 0));
    }

    private static SagaStores storesOf(String node) {
        var beans = service.context.getBeanFactory();
        return new SagaStoresConfiguration()
                .sagaStores(
                        beans.getBean("sagaDataSource", DataSource.class),
                        beans.getBean("sagaTransactions", PlatformTransactionManager.class),
                        beans.getBean("eventSerializer", Serializer.class),
                        new NodeProperties(node));
    }
}
