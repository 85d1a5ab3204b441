package io.closeloop.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Groups;
import io.closeloop.process.LeadConversion;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@CloseloopTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountImport accountImport;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String company = "Works " + UUID.randomUUID();

    @Test
    void importedDealsFindTheirAccountByItsNameOrByItsExternalId() {
        // given
        String id = UUID.randomUUID().toString();
        accountImport.takeIn(List.of(new ImportedAccount(id, null, null, Map.of("name", company + " GmbH"))));

        // when
        Map<String, Long> found = accountImport.find(Set.of(company, id, "nobody's"));

        // then
        assertThat(found).containsOnlyKeys(company, id);
        assertThat(found.get(company)).isEqualTo(found.get(id));
    }

    @Test
    void revenueIsShownWithItsCurrency() throws Exception {
        // given
        Map<String, String> fields = Map.of("name", company, "annualRevenue", "1200000");
        accountImport.takeIn(List.of(new ImportedAccount(UUID.randomUUID().toString(), null, null, fields)));

        // when / then
        String number = jdbc.sql("select number from crm.accounts where name = ?")
                .param(company)
                .query(String.class)
                .single();
        read(Groups.SALES_MANAGERS, "/api/accounts/" + number)
                .andExpect(jsonPath("annualRevenue", is(1_200_000.0)))
                .andExpect(jsonPath("currency", is("CNY")));
    }

    @Test
    void leadsOfOneCompanyConvertedAtOneMomentShareTheAccount() throws Exception {
        // given
        Callable<Long> conversion = () -> accounts.record(lead());

        // when
        Set<Long> ids = new HashSet<>();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (Future<Long> id : people.invokeAll(Collections.nCopies(4, conversion))) {
                ids.add(id.get());
            }
        } finally {
            people.shutdown();
        }

        // then
        assertThat(ids).hasSize(1);
    }

    @Test
    void importWaitsForAConversionOfTheSameCompany() {
        // when / then
        inTransaction(() -> {
            accounts.record(lead());
            assertThatThrownBy(() -> inTransaction(() -> {
                        jdbc.sql("set local lock_timeout = '200ms'").update();
                        accountImport.takeIn(List.of(new ImportedAccount(null, null, null, Map.of("name", company))));
                    }))
                    .hasStackTraceContaining("lock timeout");
        });
    }

    @Test
    void accountIsShownWithItsContactsToThoseWhoSeeSales() throws Exception {
        // given
        String number = number(accounts.record(lead()));

        // when / then
        read(Groups.SALES_MANAGERS, "/api/accounts/" + number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("name", is(company)))
                .andExpect(jsonPath("contacts[0].email", is("ann@example.invalid")));
        read(Groups.SALES_MANAGERS, "/api/accounts?q=" + number).andExpect(jsonPath("total", is(1)));
        read(Groups.SALES_MANAGERS, "/api/accounts?q=" + company.substring(1)).andExpect(jsonPath("total", is(1)));
        read(Groups.SALES, "/api/accounts/" + number).andExpect(status().isNotFound());
        read(Groups.SALES_MANAGERS, "/api/accounts?tier=E").andExpect(status().isUnprocessableEntity());
        read(Groups.SALES_MANAGERS, "/api/accounts?sort=password").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void ownerOfADealSeesItsAccount() throws Exception {
        // given
        long id = accounts.record(lead());
        jdbc.sql("""
                        insert into crm.opportunities
                               (id, version, number, case_number, source, account_id, owner, currency, stage, state,
                                created_at)
                        values (:deal, 0, :number, :number, 'IMPORT', :account, 'ann', 'CNY', 'INITIAL_CONTACT', 'OPEN',
                                now())""")
                .param("deal", -id)
                .param("number", "OP of " + company)
                .param("account", id)
                .update();

        // when / then
        read(Groups.SALES, "/api/accounts/" + number(id)).andExpect(status().isOk());
        read(Groups.SALES, "/api/accounts?q=" + number(id)).andExpect(jsonPath("total", is(1)));
    }

    private LeadConversion lead() {
        return new LeadConversion(
                7L,
                "LD-2026-000007",
                "WEBSITE",
                null,
                new LeadConversion.Person("Ann", null, null, "ann@example.invalid", false),
                new LeadConversion.Company(company, null, null, null),
                null,
                null,
                "CNY",
                null,
                null);
    }

    private String number(long id) {
        return jdbc.sql("select number from crm.accounts where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private ResultActions read(String group, String path) throws Exception {
        return mvc.perform(get(path).with(user("ann").authorities(AuthorityUtils.createAuthorityList(group))));
    }

    private void inTransaction(Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }
}
