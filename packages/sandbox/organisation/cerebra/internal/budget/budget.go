// Package budget keeps what each team may spend on language models in a month, and what it has spent.
package budget

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// Budget is in cents of a US dollar.
type Budget struct {
	Team       string `json:"team"`
	LimitCents int64  `json:"limitCents"`
	SpentCents int64  `json:"spentCents"`
	Allowed    bool   `json:"allowed"`
}

// Ledger is safe for use by many requests at once.
type Ledger struct {
	mutex  sync.Mutex
	limits map[string]int64
	spent  map[string]int64
}

// Parse reads limits written as "team=cents,team=cents".
func Parse(text string) (*Ledger, error) {
	ledger := &Ledger{limits: map[string]int64{}, spent: map[string]int64{}}
	for _, entry := range strings.Split(text, ",") {
		if strings.TrimSpace(entry) == "" {
			continue
		}
		team, value, found := strings.Cut(strings.TrimSpace(entry), "=")
		cents, err := strconv.ParseInt(value, 10, 64)
		if !found || team == "" || err != nil || cents < 0 {
			return nil, fmt.Errorf("budget %q is not of the form team=cents", entry)
		}
		ledger.limits[team] = cents
	}
	return ledger, nil
}

// Of tells a team's budget, and false for a team that has none.
func (l *Ledger) Of(team string) (Budget, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.of(team)
}

// Spend adds to what a team has spent. A call that is already paid for is counted even above the limit.
func (l *Ledger) Spend(team string, cents int64) (Budget, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, known := l.limits[team]; known {
		l.spent[team] += cents
	}
	return l.of(team)
}

func (l *Ledger) of(team string) (Budget, bool) {
	limit, known := l.limits[team]
	spent := l.spent[team]
	return Budget{Team: team, LimitCents: limit, SpentCents: spent, Allowed: spent < limit}, known
}
