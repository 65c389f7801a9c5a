package budget

import "testing"

func TestATeamIsRefusedOnceItsLimitIsReached(t *testing.T) {
	ledger, err := Parse("finops=100, resilience=50")
	if err != nil {
		t.Fatal(err)
	}
	if budget, _ := ledger.Spend("finops", 99); !budget.Allowed {
		t.Errorf("refused at %d of %d cents", budget.SpentCents, budget.LimitCents)
	}
	if budget, _ := ledger.Spend("finops", 1); budget.Allowed {
		t.Errorf("allowed at %d of %d cents", budget.SpentCents, budget.LimitCents)
	}
	if budget, _ := ledger.Of("resilience"); !budget.Allowed {
		t.Error("one team's spending counts against another's budget")
	}
}

func TestATeamWithoutABudgetIsUnknown(t *testing.T) {
	ledger, _ := Parse("finops=100")
	if _, known := ledger.Spend("strangers", 1); known {
		t.Error("a team without a budget is known")
	}
}

func TestABudgetThatIsNoNumberIsRefused(t *testing.T) {
	for _, text := range []string{"finops", "finops=lots", "=5", "finops=-1"} {
		if _, err := Parse(text); err == nil {
			t.Errorf("%q is accepted", text)
		}
	}
}
