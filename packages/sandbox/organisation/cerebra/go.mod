module example.com/xops-demo/cerebra

go 1.24
